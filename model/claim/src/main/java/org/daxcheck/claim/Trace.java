// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.List;

/**
 * One interleaving, step by step.
 *
 * @param threads the names of the threads, in the order of the columns
 * @param steps what happened, in order
 */
public record Trace(List<String> threads, List<Step> steps) {

    /** The text of the step behind which everything repeats itself for ever. */
    public static final String LOOP = "<loops from here>";

    /**
     * One step of one thread.
     *
     * @param thread index into {@link Trace#threads()}
     * @param depth call depth, 0 for the operations of the scenario
     * @param text what happened, values included; empty for a step that is a note only
     * @param note what is to be said of it besides, in angle brackets, for example {@code <sleeps>}; empty for nothing
     * @param function the kernel function that the step ports; empty if none
     * @param place {@code File.java:line}; empty if unknown
     * @param staged whether it is the scenario that does it, and not what is put to the test
     */
    public record Step(int thread, int depth, String text, String note, String function, String place, boolean staged) {

        /** A step of what is put to the test. */
        public Step(int thread, int depth, String text, String note, String function, String place) {
            this(thread, depth, text, note, function, place, false);
        }

        /** A step without a note. */
        public Step(int thread, int depth, String text, String function, String place) {
            this(thread, depth, text, "", function, place);
        }

        /** A note that stands alone. */
        public static Step ofNote(int thread, int depth, String note, String function) {
            return new Step(thread, depth, "", note, function, "");
        }

        /** Text and note. */
        public String told() {
            return text + (text.isEmpty() || note.isEmpty() ? "" : " ") + note;
        }

        /** The step with another note. */
        public Step noting(String other) {
            return new Step(thread, depth, text, other, function, place, staged);
        }

        /** The step, done by the scenario or not. */
        public Step staged(boolean byScenario) {
            return new Step(thread, depth, text, note, function, place, byScenario);
        }
    }

    /** Copies the lists. */
    public Trace {
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
