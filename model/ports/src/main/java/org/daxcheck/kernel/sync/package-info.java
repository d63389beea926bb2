// SPDX-License-Identifier: GPL-2.0-only

/**
 * Locks, wait queues and grace periods, as far as the ports need them. The only package whose classes block a Java thread.
 *
 * <h2>How a thread sleeps</h2>
 * A sleeper waits on a monitor and a flag of its own ({@link org.daxcheck.kernel.sync.Sleeper}); only the waker sets the
 * flag. A sleep never ends without a wake-up that was meant for it, otherwise a lost wake-up would be healed by luck and no
 * checker could see it. For the same reason no sleep is timed, unless a hung-task time is asked for; that is for hardware
 * runs, whose harness cannot survive a thread that never returns.
 *
 * <h2>Wait queues</h2>
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>{@code WaitQueue.head}</td><td>volatile by {@code active}, else plain</td><td>volatile</td><td>the queue's lock</td></tr>
 * <tr><td>{@code WaitQueue.tail}, {@code Waiter.next}, {@code Waiter.previous}, {@code Waiter.queued}</td><td>plain</td>
 * <td>plain</td><td>the queue's lock</td></tr>
 * <tr><td>{@code Sleeper.woken}</td><td>plain</td><td>plain</td><td>the sleeper's monitor</td></tr>
 * </table>
 *
 * <ul>
 * <li><b>Q1</b> An exclusive waiter stands behind every waiter that was there before it; a non-exclusive one stands in
 *     front.
 * <li><b>Q2</b> A waiter that was woken by {@link org.daxcheck.kernel.sync.Waiter#autoremoveWake} stands in no queue.
 * <li><b>Q3</b> {@code wake(1, key)} wakes every matching non-exclusive waiter in front of the first matching exclusive one,
 *     and that one; {@code wake(0, key)} wakes every matching waiter.
 * </ul>
 */
@NullMarked
package org.daxcheck.kernel.sync;

import org.jspecify.annotations.NullMarked;
