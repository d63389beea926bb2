// SPDX-License-Identifier: GPL-2.0-only

/**
 * Runs a rewritten program under a given schedule, one thread at a time, and records what each thread did:
 * {@link org.daxcheck.explorer.runtime.BytecodeSource}.
 *
 * <p>Every thread of the program is a {@link org.daxcheck.explorer.runtime.core.Strand} on a platform thread of its own. Before each
 * operation on what others may share it announces the operation and sleeps until the schedule grants it; then it performs it and
 * runs on to its next one. So the memory is the machine's own, the order is the schedule's, and no real lock of the program is ever
 * held while another thread runs.
 *
 * <h2>What is recorded</h2>
 * An object is <em>local</em> until a reference to it is written where another thread could find it; the thread that does so is the
 * only one that knows the object, so when and in which order its objects become shared is a function of what it has read. From then
 * on the object has a number ({@link org.daxcheck.explorer.runtime.heap.Heap}): the thread, that thread's count, and what the object
 * is. Its contents become ordinary writes just before. Accesses to local objects are not recorded at all.
 *
 * <h2>State</h2>
 * All state belongs to one {@link org.daxcheck.explorer.runtime.core.Execution} (one run) or to one {@link
 * org.daxcheck.explorer.runtime.heap.World} (one class loader); a hook finds it through the thread it runs on, and statics hold none.
 * A loader serves the next run too: what a run changed of that which statics reach is changed back.
 *
 * <p>The packages, each standing on those before it: {@code name}, {@code heap}, {@code core}, {@code primitive}, {@code hook}.
 */
@NullMarked
package org.daxcheck.explorer.runtime;

import org.jspecify.annotations.NullMarked;
