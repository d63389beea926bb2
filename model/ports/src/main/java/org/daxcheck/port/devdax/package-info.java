// SPDX-License-Identifier: GPL-2.0-only

/**
 * Faults on the device itself: a page can be come upon once it is in a page table, and then it must be known where it stands.
 *
 * <ul>
 * <li><b>V1</b> Who sees the file of a page sees its offset; that of a compound page is its head's, whatever page was touched.
 * <li><b>V2</b> A page in a page table has a file.
 * <li><b>V3</b> No page table has a page whose memory was removed.
 * </ul>
 */
@NullMarked
package org.daxcheck.port.devdax;

import org.jspecify.annotations.NullMarked;
