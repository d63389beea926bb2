// SPDX-License-Identifier: GPL-2.0-only

/**
 * The exploration of every interleaving, up to the order of steps that commute.
 *
 * <p>Dynamic partial-order reduction with source sets and sleep sets (Abdulla, Aronsson, Jonsson, Sagonas: Source Sets, JACM 64(4),
 * 2017) over automata and a simulated memory. The words are theirs: an <em>event</em> is a performed operation; two events are in a
 * <em>race</em> if they are ordered by nothing but their own conflict; the <em>initials</em> of a sequence are the threads that may
 * begin it; a thread is <em>asleep</em> where all that begins with it has been explored.
 *
 * <h2>Where this search differs from the book, and why</h2>
 *
 * <ul>
 *   <li><b>Blocking.</b> A blocking operation races with an event only if it would have been enabled without that event and all that
 *       follows from it; if not, the next older conflicting event is looked at. So a lock races with the last lock, not with the
 *       unlock in between. At a deadlock the operations that never ran are looked at in the same way; otherwise the execution in
 *       which the blocked thread comes first is missed.
 *   <li><b>Reversed updates.</b> What a compare-and-set does after the reversal is unknown: among the initials it counts as a
 *       write even if it failed.
 *   <li><b>Spinning.</b> An operation after which the thread would only find that nothing has changed is blocked until its result is
 *       another: a loop that reads until a condition holds is one event.
 *   <li><b>Steps.</b> Operations that commute with everything until their thread's next one (an unlock that no one can try, an end,
 *       a plain access without races) are performed at once after their predecessor: they are events but no scheduling points.
 *   <li><b>Choices.</b> A notification of one of several, or a choice, is one event for every alternative; all are explored wherever
 *       the thread is scheduled.
 * </ul>
 */
@NullMarked
package org.daxcheck.explorer.search;

import org.jspecify.annotations.NullMarked;
