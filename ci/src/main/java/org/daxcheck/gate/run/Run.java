// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Ending;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.ProgressText.Moment;

/**
 * Asks the engines, one after another, because each uses the whole machine; makes sure that every planned question ends in a
 * ruling or in a reason why there is none. To be used once, by one thread.
 */
public final class Run {

    /** Told of each ruling, from any thread, one at a time. */
    @FunctionalInterface
    public interface Listener {
        /**
         * There is a ruling.
         *
         * @param classes those under test that the evidence came from, if the engine told
         */
        void ruled(Ruling ruling, Optional<Set<String>> classes);
    }

    private final Plan plan;
    private final Installed installed;
    private final Screen screen;
    private final Patience patience;
    private final Listener listener;
    private final Answering answering;
    private final Instant started = Instant.now();
    private final long startNanos = System.nanoTime();
    private final Pace pace = new Pace(startNanos);
    private volatile String current = "starting";
    private boolean interrupted;
    private Optional<String> stuck = Optional.empty();

    /** A run that tells a listener of each ruling. */
    public Run(Plan plan, Installed installed, Screen screen, Patience patience, Listener listener) {
        this.plan = plan;
        this.installed = installed;
        this.screen = screen;
        this.patience = patience;
        this.listener = listener;
        this.answering = new Answering(plan.questions());
    }

    /** Takes answers that are known already; their questions are not asked. To be called before anything is. */
    public Run knowing(Collection<Ruling> known) {
        known.forEach(answering::recall);
        return this;
    }

    /** Asks everything. Interrupting the calling thread ends the run early; the results then say so. */
    public Results results() {
        List<String> names =
                plan.questions().stream().map(Question::engine).distinct().toList();
        for (String engine : Installed.inOrder(names)) {
            ask(engine);
        }
        return new Results(Machine.environment(started), plan, answering.answers(), new Ending(interrupted, elapsed()));
    }

    private void ask(String engine) {
        Optional<Checker> checker = installed.engine(engine);
        Duration left = plan.budget().total().minus(elapsed());
        if (stuck.isPresent()) {
            answering.giveUp(engine, ExitCode.INTERNAL, "not asked, because " + stuck.get() + " could not be stopped");
        } else if (interrupted) {
            answering.giveUp(engine, ExitCode.INCONCLUSIVE, "interrupted before its turn");
        } else if (checker.isEmpty()) {
            answering.giveUp(engine, ExitCode.FEWER_THAN_PLANNED, "no such engine is installed");
        } else if (left.isZero() || left.isNegative()) {
            answering.giveUp(engine, ExitCode.INCONCLUSIVE, "the total budget was spent before its turn");
        } else {
            ask(checker.get(), accepted(checker.get()), left);
        }
    }

    private void ask(Checker checker, List<Claim> claims, Duration left) {
        if (claims.isEmpty()) {
            return;
        }
        String engine = checker.engine();
        current = engine;
        Budget budget = plan.budget().within(left);
        EngineCall call = new EngineCall(engine, () -> check(checker, claims, budget));
        EngineCall.End end =
                call.run(left.plus(patience.overrun()), screen.interval(), () -> screen.progress(moment()));
        interrupted = end == EngineCall.End.INTERRUPTED;
        if (end != EngineCall.End.RETURNED && !call.stop(patience.stop())) {
            stuck = Optional.of(engine);
            answering.failed(engine, "it did not stop when it was interrupted");
        }
        close(engine, end);
    }

    private void close(String engine, EngineCall.End end) {
        switch (end) {
            case RETURNED -> answering.giveUp(engine, ExitCode.FEWER_THAN_PLANNED, engine + " ended without deciding");
            case INTERRUPTED -> answering.giveUp(engine, ExitCode.INCONCLUSIVE, "interrupted");
            case OVERRAN ->
                answering.giveUp(
                        engine, ExitCode.FEWER_THAN_PLANNED, engine + " was stopped: it went on past the total budget");
        }
    }

    private List<Claim> accepted(Checker checker) {
        return plan.questions().stream()
                .filter(question -> question.engine().equals(checker.engine()))
                .filter(answering::isOpen)
                .filter(question -> accepts(checker, question))
                .map(Question::claim)
                .toList();
    }

    private boolean accepts(Checker checker, Question question) {
        try {
            if (checker.accepts(question.claim())) {
                return true;
            }
            String reason = checker.engine() + " does not understand the scenario";
            answering.giveUp(question, ExitCode.FEWER_THAN_PLANNED, reason);
        } catch (RuntimeException | LinkageError e) {
            answering.failed(checker.engine(), e);
            answering.giveUp(question, ExitCode.INTERNAL, checker.engine() + " failed: " + e);
        }
        return false;
    }

    private void check(Checker checker, List<Claim> claims, Budget budget) {
        try {
            checker.check(claims, budget, new Ears(checker.engine()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            answering.failed(checker.engine(), e);
            answering.giveUp(checker.engine(), ExitCode.INTERNAL, checker.engine() + " failed: " + e);
        }
    }

    private Moment moment() {
        int answered = answering.answered();
        int planned = plan.questions().size();
        return new Moment(answered, planned, answering.executions(), elapsed(), pace.left(planned - answered), current);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** Hears one engine. */
    private final class Ears implements Checker.Observer {

        private final String engine;
        private final Map<String, Set<String>> classes = new ConcurrentHashMap<>();

        Ears(String engine) {
            this.engine = engine;
        }

        @Override
        public void progress(Claim claim, String line) {
            current = engine + ": " + claim.id() + ": " + line;
        }

        @Override
        public void cameFrom(Claim claim, Set<String> underTest) {
            classes.put(claim.id(), underTest);
        }

        @Override
        public void decided(Claim claim, Evidence evidence) {
            pace.answered(System.nanoTime());
            Optional<Set<String>> told = Optional.ofNullable(classes.remove(claim.id()));
            answering.decide(claim, engine, evidence).ifPresent(ruling -> listener.ruled(ruling, told));
        }
    }
}
