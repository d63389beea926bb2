// SPDX-License-Identifier: GPL-2.0-only

/**
 * Reference counts that can be drained: of pages whose memory can vanish, and of what owns the pages.
 *
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>{@code PageCounts} element</td><td>volatile</td><td>read-modify-write, volatile</td><td>none</td></tr>
 * <tr><td>{@code LiveCount.word}</td><td>volatile</td><td>read-modify-write, volatile</td><td>none</td></tr>
 * <tr><td>{@code IdleEvents} element</td><td>volatile</td><td>compare-and-set, swap; volatile</td><td>none</td></tr>
 * <tr><td>{@code IdleEvents.Waiter.next}</td><td>plain</td><td>plain, before the waiter is announced</td><td>none</td></tr>
 * </table>
 *
 * <ul>
 * <li><b>C1</b> Whoever touches a page count after its memory was removed is found out, because removal leaves a poison in the
 *     word itself: there is no moment between a look at a flag and the access.
 * <li><b>C2</b> A waiter announces itself before it looks at the count; whoever changes the count looks for a waiter
 *     afterwards. One of the two sees the other.
 * </ul>
 */
@NullMarked
package org.daxcheck.kernel.count;

import org.jspecify.annotations.NullMarked;
