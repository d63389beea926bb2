// SPDX-License-Identifier: GPL-2.0-only

/** What takes blocks from a file and from its mappings, as Lincheck specifications: truncation and holes, a device that goes or fails. */
@NullMarked
package org.daxcheck.lincheck.blocks;

import org.jspecify.annotations.NullMarked;
