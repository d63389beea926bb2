// SPDX-License-Identifier: GPL-2.0-only

/**
 * A refcount design: who holds what while a page of a device is mapped, pinned or tracked, and who waits for whom when the
 * device goes away. One interface, so that designs can be compared; the names are those of the discussions of 2016 to 2025.
 *
 * <table>
 * <caption>Vocabulary</caption>
 * <tr><th>thing</th><th>states</th></tr>
 * <tr><td>block</td><td><i>free</i> or <i>allocated</i>, as the file system says</td></tr>
 * <tr><td>entry</td><td>a page is <i>tracked</i> while a mapping entry names it</td></tr>
 * <tr><td>page</td><td><i>idle</i> or <i>busy</i>, as its reference count says</td></tr>
 * <tr><td>page map</td><td><i>live</i>, <i>dying</i> (new users are refused), <i>dead</i> (its memory is gone)</td></tr>
 * </table>
 *
 * <h2>Invariants</h2>
 * <ul>
 * <li><b>I1</b> A busy page is there: its memory is not removed, and nobody touches a page whose memory is.
 * <li><b>I2</b> A page in a page table is busy.
 * <li><b>I3</b> A pinned page has its block: it is not given to another file.
 * <li><b>I4</b> Once new users are refused, no request that begins then makes an idle page busy; and they are refused before anything
 *     is taken away. A request that had begun before may still: teardown has to wait for it.
 * <li><b>I5</b> A page of a live device can be mapped and pinned; teardown ends when all users have let go, and has called each method of
 *     {@link org.daxcheck.api.design.Device} once, in their order.
 * <li><b>I6</b> The count of the page map is what the design's own rule says, and no count falls below its floor.
 * </ul>
 */
@NullMarked
package org.daxcheck.api.design;

import org.jspecify.annotations.NullMarked;
