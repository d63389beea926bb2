// SPDX-License-Identifier: GPL-2.0-only

/**
 * Folios and pages of devices that are free or in somebody's hands, and what keeps the memory under them.
 *
 * <p>One word is counted for each folio, that of its head page, by read-modify-write accesses only; the words of a page map are
 * those of its count.
 *
 * <ul>
 * <li><b>F1</b> A folio that is not free has its memory.
 * <li><b>F2</b> Who takes a folio out has a live reference to the page map before anybody sees that the folio is not free; who
 *     gives the last reference back does so with the page map's count last.
 * <li><b>F3</b> References to the page map = its owner's + one for each folio that is not free.
 * <li><b>F4</b> Only the change from one to none frees, and only the change from none to one takes out: each is decided by
 *     the answer of the access that makes it, never by a second look.
 * <li><b>F5</b> Nobody takes anything out once removal has begun, though others still have something.
 * </ul>
 */
@NullMarked
package org.daxcheck.port.folio;

import org.jspecify.annotations.NullMarked;
