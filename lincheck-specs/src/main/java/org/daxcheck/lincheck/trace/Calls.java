// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/**
 * How threads and their calls read in a finding.
 *
 * @param threads the names of the threads
 * @param labels for each thread, its calls in order
 */
public record Calls(List<String> threads, List<List<String>> labels) {

    /** As the program names them. */
    public static Calls of(Program<?> program) {
        List<String> threads = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        for (Program.Actor<?> actor : program.actors()) {
            threads.add(actor.name());
            labels.add(actor.operations().stream().map(Operation::label).toList());
        }
        return new Calls(threads, labels);
    }

    /** As Lincheck generated them; threads are {@code T0}, {@code T1} and so on. */
    public static Calls of(ExecutionScenario scenario) {
        List<String> threads = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        for (List<Actor> thread : scenario.getThreads()) {
            threads.add("T" + threads.size());
            labels.add(thread.stream().map(Actor::toString).toList());
        }
        return new Calls(threads, labels);
    }

    /** One call of one thread; empty if there is none of that number. */
    public String label(int thread, int call) {
        boolean known =
                thread < labels.size() && call >= 0 && call < labels.get(thread).size();
        return known ? labels.get(thread).get(call) : "";
    }
}
