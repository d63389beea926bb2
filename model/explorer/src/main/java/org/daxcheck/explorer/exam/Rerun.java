// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.form.Replayer;
import org.daxcheck.claim.trace.Vocabulary;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.replay.ReplayLine;
import org.daxcheck.explorer.replay.StaleReplay;
import org.daxcheck.explorer.runtime.BytecodeSource;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Ending;
import org.daxcheck.explorer.states.Lasso;
import org.daxcheck.explorer.states.Round;
import org.daxcheck.explorer.target.Target;

/** Runs one execution of a target again, on the machine's own threads. */
public final class Rerun {

    private static final String STEM = "\\d{1,9}";

    private final Instrumentation instrumentation;
    private final Exam.Terms terms;
    private Replayer.Detail detail = Replayer.Detail.USUAL;

    /**
     * What the execution shows.
     *
     * @param findings what is wrong with it
     * @param events how many operations on shared state it has
     */
    public record Shown(List<Finding> findings, int events) {}

    /** Runs programs whose classes are rewritten by this, on the terms on which they were explored. */
    public Rerun(Instrumentation instrumentation, Exam.Terms terms) {
        this.instrumentation = instrumentation;
        this.terms = terms;
    }

    /** Tells so much of it. */
    public Rerun telling(Replayer.Detail much) {
        detail = much;
        return this;
    }

    /**
     * Runs it.
     *
     * @param line the execution, as in {@link ReplayLine}
     * @param times how often; each run must do the same
     * @throws StaleReplay if it is none of the target's
     */
    public Shown run(Target target, String line, int times) throws StaleReplay, InterruptedException {
        try {
            BytecodeSource source = new BytecodeSource(instrumentation, target.troupe(), terms.bounds());
            Knowledge knowledge = new Knowledge(
                    source,
                    EnumSet.allOf(Reduction.class),
                    target.specification().isPresent());
            knowledge.begin();
            int loop = line.indexOf(Teller.LOOP);
            Schedule schedule = ReplayLine.parse(loop < 0 ? line : line.substring(0, loop), knowledge);
            if (loop >= 0) {
                return round(target, source, knowledge, schedule, stem(line.substring(loop + 1)), times);
            }
            repeat(source, schedule, times);
            return shown(target, schedule, knowledge);
        } catch (Refusal | Divergence e) {
            throw new StaleReplay("the program cannot be run as recorded: " + e.getMessage());
        }
    }

    /** Whether this is an execution, of whatever program, with or without the length of a stem. */
    public static boolean reads(String line) {
        int loop = line.indexOf(Teller.LOOP);
        return loop < 0
                ? ReplayLine.reads(line)
                : ReplayLine.reads(line.substring(0, loop))
                        && line.substring(loop + 1).matches(STEM);
    }

    private static int stem(String text) throws StaleReplay {
        if (!text.matches(STEM)) {
            throw new StaleReplay("not the length of a stem: " + text);
        }
        return Integer.parseInt(text);
    }

    /** The stem once, the loop twice; and the state after the loop is the state before. */
    private Shown round(
            Target target, BytecodeSource source, Knowledge knowledge, Schedule schedule, int stem, int times)
            throws StaleReplay, Refusal, Divergence, InterruptedException {
        Lasso lasso = Round.of(schedule, stem, knowledge)
                .orElseThrow(() -> new StaleReplay("the loop does not come back to where it began"));
        Schedule twice = schedule.then(lasso.loop());
        repeat(source, twice, times);
        Audience audience = new Audience(target, knowledge.names(), line -> {});
        Teller teller = new Teller(target.label(), new Vocabulary(instrumentation.origin()), knowledge, audience)
                .telling(detail);
        Defect defect = target.stopping() || lasso.livelock()
                ? lasso.livelock(knowledge.names())
                : lasso.starvation(knowledge.names());
        return new Shown(List.of(teller.told(defect)), twice.length());
    }

    private static void repeat(BytecodeSource source, Schedule schedule, int times)
            throws StaleReplay, Refusal, Divergence, InterruptedException {
        List<Event> first = source.run(schedule).events().subList(0, schedule.length());
        for (int i = 1; i < times; i++) {
            List<Event> again = source.run(schedule).events().subList(0, schedule.length());
            if (!again.equals(first)) {
                throw new StaleReplay("run " + (i + 1) + " did something else than the first");
            }
        }
    }

    private Shown shown(Target target, Schedule schedule, Knowledge knowledge)
            throws Refusal, Divergence, InterruptedException {
        Execution execution = ReplayLine.perform(schedule, knowledge);
        Audience audience = new Audience(target, knowledge.names(), line -> {});
        List<Defect> defects = execution.racing() >= 0
                ? List.of(Ending.race(execution, knowledge.names()))
                : ended(target, execution, knowledge.names(), audience);
        Teller teller = new Teller(target.label(), new Vocabulary(instrumentation.origin()), knowledge, audience)
                .telling(detail);
        List<Finding> findings = new ArrayList<>();
        for (Defect defect : defects) {
            findings.add(teller.told(defect));
        }
        return new Shown(findings, schedule.length());
    }

    /** What is wrong with the end; where threads stop, the end may be that one stops. */
    private static List<Defect> ended(Target target, Execution execution, Names names, Audience audience)
            throws Refusal, Divergence, InterruptedException {
        while (target.stopping()) {
            try {
                return Ending.of(execution, Walk.enabled(execution), names, audience);
            } catch (Restart again) {
                // What was learned is kept: once more.
            }
        }
        return Ending.of(execution, names, audience);
    }
}
