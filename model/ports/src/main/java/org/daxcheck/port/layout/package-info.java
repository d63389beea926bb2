// SPDX-License-Identifier: GPL-2.0-only

/**
 * Breaking layouts: blocks are not freed under pages that somebody pinned.
 *
 * <ul>
 * <li><b>L1</b> No block is freed while its page is pinned.
 * <li><b>L2</b> Where idle pages have no reference, a page in the page table has one.
 * <li><b>L3</b> Truncation ends once all pins are gone.
 * </ul>
 */
@NullMarked
package org.daxcheck.port.layout;

import org.jspecify.annotations.NullMarked;
