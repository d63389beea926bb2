// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.List;
import java.util.Optional;

/**
 * Who plays in one execution, made by its set-up.
 *
 * @param threads what the threads run that exist from the start, in the order of their numbers
 * @param afterwards what runs once all of those have ended, as a thread of its own that joins them first
 * @param shared the program's objects that the threads share; whatever these reach is shared too
 */
public record Cast(List<Body> threads, Optional<Body> afterwards, List<Object> shared) {

    /** What a thread runs. */
    @FunctionalInterface
    public interface Body {
        /**
         * Runs to the end of the thread.
         *
         * @throws Throwable what the program throws; the thread fails by it
         */
        void run() throws Throwable;
    }

    /** Copies the lists. */
    public Cast {
        threads = List.copyOf(threads);
        shared = List.copyOf(shared);
    }

    /** Threads that share what their runnables reach, and nothing to check afterwards. */
    public static Cast of(List<? extends Runnable> threads) {
        return new Cast(
                threads.stream().<Body>map(thread -> thread::run).toList(), Optional.empty(), List.copyOf(threads));
    }

    /** The same with something to run in the end. */
    public Cast afterwards(Body body) {
        return new Cast(threads, Optional.of(body), shared);
    }

    /** The number of threads that exist from the start. */
    public int roots() {
        return threads.size() + (afterwards.isPresent() ? 1 : 0);
    }
}
