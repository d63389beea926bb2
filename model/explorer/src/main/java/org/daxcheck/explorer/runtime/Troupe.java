// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import org.daxcheck.explorer.runtime.core.Cast;

/** A program under test: brings the cast of each execution. */
@FunctionalInterface
public interface Troupe {

    /**
     * Sets an execution up. Runs alone, before any thread; what it does is not recorded, only what it leaves behind counts. Must do
     * the same every time.
     *
     * @param loader loads the rewritten classes of the program; what the bodies of the cast reach of them must be among what is
     *     shared
     * @return who runs
     * @throws Throwable whatever the program throws; it ends the exploration
     */
    Cast setUp(ClassLoader loader) throws Throwable;

    /**
     * The program whose set-up is a static method without parameters that returns the runnables of the threads as a {@link
     * java.util.List}.
     *
     * @param type binary name of the class
     * @param method name of the method
     */
    static Troupe of(String type, String method) {
        return loader -> Cast.of(Factory.call(loader, type, method));
    }

    /**
     * As {@link #of(String, String)}, with a static method without parameters or result to run when all threads have ended.
     *
     * @param type binary name of the class
     * @param method name of the method that returns the threads
     * @param afterwards name of the method to run in the end
     */
    static Troupe of(String type, String method, String afterwards) {
        return loader -> {
            Cast cast = Cast.of(Factory.call(loader, type, method));
            return cast.afterwards(Factory.body(loader, type, afterwards));
        };
    }
}
