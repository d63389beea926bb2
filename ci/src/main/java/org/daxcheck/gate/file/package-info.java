// SPDX-License-Identifier: GPL-2.0-only
/** The files that the gate writes: whether each can be written is known before anything runs. */
@NullMarked
package org.daxcheck.gate.file;

import org.jspecify.annotations.NullMarked;
