// SPDX-License-Identifier: GPL-2.0-only

/**
 * Page maps: memory that goes only when nobody uses it any more.
 *
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>{@code pgmapArray[pfn]}</td><td>acquire, in a read section</td><td>release</td><td>the device's driver</td></tr>
 * <tr><td>{@code DevPagemap.ref}</td><td>acquire</td><td>release</td><td>the device's driver; readers by the registry</td></tr>
 * <tr><td>{@code ZoneDevicePage.refcount}</td><td>volatile</td><td>get-and-add, compare-and-set, volatile</td><td>none</td></tr>
 * </table>
 *
 * <ul>
 * <li><b>P1</b> Nobody touches a page whose memory was removed, nor a count that was freed.
 * <li><b>P2</b> A page with a user's reference has its memory.
 * <li><b>P3</b> No count falls below what holds it.
 * <li><b>P4</b> Removal ends once all users have given back what they took.
 * <li><b>P5</b> References to a page map are those of its owner, its pages and its users, and no others.
 * <li><b>P6</b> Nobody comes in once removal has begun, though others are still there.
 * </ul>
 *
 * <h2>What the posted {@code get_dev_pagemap_many} gets wrong</h2>
 * With a cached page map that has the frame it answers at once and takes nothing, whatever the number that was asked for. A
 * caller that gives back as many as it asked for gives back too many (breaks P3). With a cached page map that has not the
 * frame it gives back one reference, whatever the number that the caller had taken. The patch has no such caller: both of its
 * own pass no cached page map. The interface allows it all the same, and {@code cached-many} shows it.
 */
@NullMarked
package org.daxcheck.port.pagemap;

import org.jspecify.annotations.NullMarked;
