// SPDX-License-Identifier: GPL-2.0-only

/**
 * Designs in which an idle page counts 1 and a page table counts nothing: 2016 to 2022, D0 to D2 and half of D3.
 *
 * <p>A page is busy when its count is above 1, that is, when it is pinned. {@code get_user_pages} takes a live reference to the
 * page map before it touches the page.
 */
@NullMarked
package org.daxcheck.port.design.gup;

import org.jspecify.annotations.NullMarked;
