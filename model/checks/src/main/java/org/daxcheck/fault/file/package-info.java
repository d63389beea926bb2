// SPDX-License-Identifier: GPL-2.0-only

/** Reported bugs in what files and devices do with pages: association, pins, truncation, faults; each is one step made wrong. */
@NullMarked
package org.daxcheck.fault.file;

import org.jspecify.annotations.NullMarked;
