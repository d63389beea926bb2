// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.List;
import java.util.Set;

/**
 * An engine: gathers evidence for claims. Found by {@link java.util.ServiceLoader}; one instance serves one thread.
 */
public interface Checker {

    /** The engine's name on the command line and in {@link Claim#engines()}, for example {@code lincheck}. */
    String engine();

    /**
     * Whether the engine understands this claim's scenario.
     *
     * @throws LinkageError if a class of the scenario is there and cannot be loaded
     */
    boolean accepts(Claim claim);

    /**
     * Gathers evidence for every claim and hands it over as soon as it is complete, in any order, once a claim.
     *
     * <p>A claim that the budget does not reach is handed over too, as {@link Evidence.Reach#ABANDONED}, and one that is lost
     * with a process or a file, as {@link Evidence.Reach#FAILED}, with the reason. On interruption the engine stops what it started (threads,
     * processes), hands over what it has and throws.
     *
     * @param claims those for which {@link #accepts} holds
     * @throws InterruptedException if the calling thread is interrupted
     */
    void check(List<Claim> claims, Budget budget, Observer observer) throws InterruptedException;

    /** Who listens. Calls come from any thread, one at a time. */
    interface Observer {

        /** How far the work on a claim is: one line, at most 100 characters. */
        void progress(Claim claim, String line);

        /**
         * What the evidence that follows for a claim came from. Not called by an engine that cannot tell.
         *
         * @param classes the names of all classes of subject and scenario of which code was executed
         */
        default void cameFrom(Claim claim, Set<String> classes) {}

        /** The evidence for a claim. */
        void decided(Claim claim, Evidence evidence);
    }
}
