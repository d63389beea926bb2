// SPDX-License-Identifier: GPL-2.0-only

@NullMarked
package org.daxcheck.gate.file;

import org.jspecify.annotations.NullMarked;
