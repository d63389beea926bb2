// SPDX-License-Identifier: GPL-2.0-only

/**
 * Shared words, and the only place that knows {@link java.lang.invoke.VarHandle}. The access mode is in the name of every
 * method, so that a port can be read like a proof: no access has a mode that one must look up elsewhere.
 *
 * <table>
 * <caption>The convention</caption>
 * <tr><th>name</th><th>Java mode</th><th>Linux</th></tr>
 * <tr><td>{@code getPlain}, {@code setPlain}</td><td>plain</td><td>a plain access under a lock</td></tr>
 * <tr><td>{@code getOpaque}, {@code setOpaque}</td><td>opaque</td><td>{@code READ_ONCE}, {@code WRITE_ONCE}</td></tr>
 * <tr><td>{@code getAcquire}</td><td>acquire</td><td>{@code smp_load_acquire}, {@code rcu_dereference}</td></tr>
 * <tr><td>{@code setRelease}</td><td>release</td><td>{@code smp_store_release}, {@code rcu_assign_pointer}</td></tr>
 * <tr><td>{@code getVolatile}, {@code setVolatile}</td><td>volatile</td><td>the access with {@code smp_mb} beside it</td></tr>
 * <tr><td>{@code casVolatile}</td><td>volatile</td><td>{@code cmpxchg}, telling only whether it succeeded; never fails
 * without a reason</td></tr>
 * <tr><td>{@code casAcquire}, {@code casRelease}</td><td>as named</td><td>{@code cmpxchg_acquire}, {@code cmpxchg_release}; one
 * that fails is a plain read</td></tr>
 * <tr><td>{@code getAnd…Volatile}</td><td>volatile</td><td>{@code xchg}, {@code atomic_fetch_add}, {@code atomic_fetch_or},
 * {@code atomic_fetch_and}</td></tr>
 * </table>
 *
 * <p>All classes are final and reach memory through a constant handle, so that a just-in-time compiler turns every method
 * into the bare access. A word costs an object; where there are many, use the arrays of words.
 */
@NullMarked
package org.daxcheck.kernel.word;

import org.jspecify.annotations.NullMarked;
