// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.function.Supplier;

/**
 * Who answers: a named implementation of one API, and how to make a fresh one.
 *
 * @param id short and stable, for example {@code locked-2017}; part of every claim id
 * @param api the interface that the implementation is checked against
 * @param factory makes an instance that shares no mutable state with any other
 * @param about one sentence for people
 */
public record Subject<A>(String id, Class<A> api, Supplier<? extends A> factory, String about) {

    /** A new instance, in the state in which no operation has run. */
    public A fresh() {
        return factory.get();
    }
}
