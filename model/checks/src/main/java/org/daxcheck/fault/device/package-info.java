// SPDX-License-Identifier: GPL-2.0-only

/** Mistakes on the ways out: what a file does when its device fails. */
@NullMarked
package org.daxcheck.fault.device;

import org.jspecify.annotations.NullMarked;
