// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.outcome;

import java.util.function.Supplier;
import org.daxcheck.kernel.sync.HungTask;

/** The state of a scenario: it is made anew for each run, and all its actors see it. */
public abstract class Scene {

    /** What a task answers that has nothing to tell. */
    protected static final String DONE = "done";

    /** What it answers that got what it asked for. */
    protected static final String TAKEN = "taken";

    /** What it answers that did not. */
    protected static final String REFUSED = "refused";

    /** A scene. */
    protected Scene() {}

    /** Runs an actor's part; a sleep that nobody ends is an answer too. */
    protected static Object answer(Supplier<Object> part) {
        try {
            return part.get();
        } catch (HungTask e) {
            return Hung.OUTCOME;
        }
    }

    /** How it reads whether something was given. */
    protected static String taken(boolean given) {
        return given ? TAKEN : REFUSED;
    }
}
