// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

/**
 * Who calls what. A scenario is blind to who answers: it is written against an API, never against an implementation.
 *
 * <p>Open on purpose: {@link Program} is the form that every engine understands; an engine may bring forms of its own.
 */
public interface Scenario {

    /** Short and stable, without white space, for example {@code hold-invalidate-x3}; part of every claim id. */
    String id();

    /** One sentence for people. */
    String about();

    /** The number of threads that run at the same time, at least 1. */
    int threads();

    /** The number of operations that all threads together run, at least 1. */
    int operations();
}
