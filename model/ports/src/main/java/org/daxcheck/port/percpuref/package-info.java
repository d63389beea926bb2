// SPDX-License-Identifier: GPL-2.0-only

/**
 * Counts of references that can be killed, in three designs that share the interface and nothing else.
 *
 * <h2>{@code PercpuRef}: port of lib/percpu-refcount.c, Linux 6.0</h2>
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>{@code mode}</td><td>volatile, in a read section</td><td>volatile</td><td>the switch lock</td></tr>
 * <tr><td>{@code percpu[cpu]}</td><td>volatile, by the sum</td><td>get-and-add, volatile</td>
 * <td>a read section in which {@code mode} was per-CPU; none once the grace period is over</td></tr>
 * <tr><td>{@code count}</td><td>volatile</td><td>get-and-add, compare-and-set, volatile</td><td>none</td></tr>
 * </table>
 *
 * <ul>
 * <li><b>C1</b> References = {@code count} − bias + Σ {@code percpu} from the beginning to the end of the per-CPU time, and
 *     {@code count} afterwards. The bias keeps {@code count} away from zero until the sum was added.
 * <li><b>C2</b> No {@code percpu} counter changes after the grace period that follows the end of the per-CPU time.
 * <li><b>C3</b> After {@code kill} has returned {@code trygetLive} fails.
 * <li><b>C4</b> The release function runs once a life, when C1 says zero.
 * </ul>
 *
 * <h2>{@code AtomicRef}</h2>
 * One word: the count above a bit that says dead. Lock-free: every operation but waiting is one compare-and-set loop.
 *
 * <h2>{@code LockedRef}</h2>
 * The same two things under a spin lock.
 *
 * <h2>{@code GuardedRef}</h2>
 * No design of its own: an {@code AtomicRef} that reports who comes in after it was killed. For owners that nobody may come to any more.
 */
@NullMarked
package org.daxcheck.port.percpuref;

import org.jspecify.annotations.NullMarked;
