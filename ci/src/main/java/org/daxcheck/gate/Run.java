// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Ending;
import org.daxcheck.report.Environment;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.ProgressText.Moment;

/**
 * Asks the engines, one after another, because each uses the whole machine; makes sure that every planned question ends in a
 * ruling or in a reason why there is none.
 */
final class Run {

    private static final long PATIENCE_MILLIS = 20_000;

    private final Plan plan;
    private final Installed installed;
    private final Screen screen;
    private final Consumer<Ruling> listener;
    private final Answering answering;
    private final Instant started = Instant.now();
    private final long startNanos = System.nanoTime();
    private volatile String current = "starting";
    private boolean interrupted;

    /** A run that tells a listener of each ruling, from any thread, one at a time. */
    Run(Plan plan, Installed installed, Screen screen, Consumer<Ruling> listener) {
        this.plan = plan;
        this.installed = installed;
        this.screen = screen;
        this.listener = listener;
        this.answering = new Answering(plan.questions());
    }

    /** Asks everything. Interrupting the calling thread ends the run early; the results then say so. */
    Results results() {
        List<String> names =
                plan.questions().stream().map(Question::engine).distinct().toList();
        for (String engine : Installed.inOrder(names)) {
            ask(engine);
        }
        return new Results(environment(), plan, answering.answers(), new Ending(interrupted, elapsed()));
    }

    private void ask(String engine) {
        Optional<Checker> checker = installed.engine(engine);
        if (interrupted) {
            answering.giveUp(engine, ExitCode.INCONCLUSIVE, "interrupted before its turn");
        } else if (checker.isEmpty()) {
            answering.giveUp(engine, ExitCode.FEWER_THAN_PLANNED, "no such engine is installed");
        } else if (left().isZero() || left().isNegative()) {
            answering.giveUp(engine, ExitCode.INCONCLUSIVE, "the total budget was spent before its turn");
        } else {
            ask(checker.get());
        }
    }

    private void ask(Checker checker) {
        String engine = checker.engine();
        List<Claim> claims = new ArrayList<>();
        for (Question question : plan.questions()) {
            if (!question.engine().equals(engine)) {
                continue;
            }
            if (checker.accepts(question.claim())) {
                claims.add(question.claim());
            } else {
                answering.giveUp(question, ExitCode.FEWER_THAN_PLANNED, engine + " does not understand the scenario");
            }
        }
        current = engine;
        Thread worker = new Thread(() -> check(checker, claims), "daxcheck-" + engine);
        worker.setDaemon(true);
        worker.start();
        await(worker);
        answering.giveUp(
                engine,
                interrupted ? ExitCode.INCONCLUSIVE : ExitCode.FEWER_THAN_PLANNED,
                interrupted ? "interrupted" : engine + " ended without deciding");
    }

    private void check(Checker checker, List<Claim> claims) {
        Budget budget = new Budget(plan.budget().perClaim(), plan.budget().executions(), left());
        try {
            checker.check(claims, budget, new Ears(checker.engine()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            answering.failed(checker.engine(), e);
            answering.giveUp(checker.engine(), ExitCode.INTERNAL, checker.engine() + " failed: " + e);
        }
    }

    private void await(Thread worker) {
        while (worker.isAlive() && !interrupted) {
            try {
                worker.join(screen.interval().toMillis());
                if (worker.isAlive()) {
                    screen.progress(moment());
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (worker.isAlive()) {
            stop(worker);
        }
    }

    /** Leaves the engine some time to hand over what it has. */
    private static void stop(Thread worker) {
        worker.interrupt();
        try {
            worker.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Moment moment() {
        return new Moment(answering.answered(), plan.questions().size(), answering.executions(), elapsed(), current);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    private Duration left() {
        return plan.budget().total().minus(elapsed());
    }

    private Environment environment() {
        String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new Environment(
                System.getProperty("daxcheck.version", "development"),
                java,
                system,
                Runtime.getRuntime().availableProcessors(),
                started);
    }

    /** Hears one engine. */
    private final class Ears implements Checker.Observer {

        private final String engine;

        Ears(String engine) {
            this.engine = engine;
        }

        @Override
        public void progress(Claim claim, String line) {
            current = engine + ": " + claim.id() + ": " + line;
        }

        @Override
        public void decided(Claim claim, Evidence evidence) {
            listener.accept(answering.decide(claim, engine, evidence));
        }
    }
}
