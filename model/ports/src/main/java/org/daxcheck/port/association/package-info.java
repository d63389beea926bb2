// SPDX-License-Identifier: GPL-2.0-only

/**
 * Files, the pages that they map, and the references to the page map that keep the device meanwhile.
 *
 * <ul>
 * <li><b>A1</b> A page belongs to the file that maps it, to nobody if none does, and is shared from the first entry that shares
 *     it until the last entry is gone.
 * <li><b>A2</b> References to the page map = its owner's + what each entry took + one for each pin that took one.
 * <li><b>A3</b> A page that somebody pinned has its memory.
 * <li><b>A4</b> No file maps memory that was removed.
 * </ul>
 */
@NullMarked
package org.daxcheck.port.association;

import org.jspecify.annotations.NullMarked;
