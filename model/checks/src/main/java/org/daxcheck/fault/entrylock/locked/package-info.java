// SPDX-License-Identifier: GPL-2.0-only
/** Mistakes made on purpose in the entry lock of Linux 4.12, put right: nobody reported them. */
@NullMarked
package org.daxcheck.fault.entrylock.locked;

import org.jspecify.annotations.NullMarked;
