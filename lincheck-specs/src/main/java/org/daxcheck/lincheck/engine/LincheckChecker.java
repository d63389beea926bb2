// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.lincheck.wire.EvidenceLines;
import org.daxcheck.lincheck.wire.Lines;
import org.daxcheck.lincheck.worker.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The engine {@code lincheck}: Lincheck 3.7, by model checking or stress, in a virtual machine of its own.
 *
 * <p>Understands {@link org.daxcheck.claim.Program} and {@link org.daxcheck.lincheck.LincheckSpec}. One virtual machine
 * serves all claims, one after the other, because its start costs more than most of them. A claim that is not decided
 * within its time is given up together with the virtual machine, and the next one gets a new one; so is a claim under
 * which it dies. The claims must be in a {@link org.daxcheck.claim.Catalogue} on the class path, where the virtual
 * machine finds them again.
 *
 * <p>By model checking the same interleavings are run in every run, as many of them as the claim's lane and the budget
 * allow; time only decides whether a claim is given up.
 */
public final class LincheckChecker implements Checker {

    /** Found by the service loader. */
    public LincheckChecker() {}

    @Override
    public String engine() {
        return "lincheck";
    }

    @Override
    public boolean accepts(Claim claim) {
        return Worker.accepts(claim);
    }

    @Override
    public void check(List<Claim> claims, Budget budget, Observer observer) throws InterruptedException {
        try (Session session = new Session(budget, observer)) {
            for (Claim claim : claims) {
                session.check(claim);
            }
        }
    }

    /** One call of {@link #check}, with the worker of the moment. */
    private static final class Session implements AutoCloseable {

        private final Budget budget;
        private final Observer observer;
        private final long end;
        private @Nullable WorkerProcess worker;

        Session(Budget budget, Observer observer) {
            this.budget = budget;
            this.observer = observer;
            this.end = System.nanoTime() + budget.total().toNanos();
        }

        void check(Claim claim) throws InterruptedException {
            long begin = System.nanoTime();
            long left = end - begin;
            if (left <= 0) {
                observer.decided(claim, abandoned(begin, "the time for all claims was over before this one began"));
                return;
            }
            long patience = Math.min(left, budget.perClaim().toNanos());
            try {
                observer.decided(claim, ask(claim, begin, patience));
            } catch (IOException e) {
                close();
                observer.decided(claim, none(Evidence.Reach.FAILED, begin, String.valueOf(e.getMessage())));
            } catch (InterruptedException e) {
                close();
                observer.decided(claim, abandoned(begin, "interrupted"));
                throw e;
            }
        }

        private Evidence ask(Claim claim, long begin, long patience) throws IOException, InterruptedException {
            WorkerProcess running = worker();
            running.order(Lines.join("check", claim.id(), Long.toString(budget.executions())));
            EvidenceLines reader = new EvidenceLines();
            while (true) {
                Optional<String> line = running.line(Duration.ofNanos(begin + patience - System.nanoTime()));
                if (line.isEmpty()) {
                    close();
                    return abandoned(begin, "not decided in the time that it was given");
                }
                Optional<Evidence> evidence = hear(claim, line.get(), reader);
                if (evidence.isPresent()) {
                    return evidence.get();
                }
            }
        }

        private Optional<Evidence> hear(Claim claim, String line, EvidenceLines reader) throws IOException {
            List<String> fields = Lines.split(line);
            if (fields.get(0).equals("progress")) {
                observer.progress(claim, fields.get(1));
                return Optional.empty();
            }
            try {
                return reader.read(line);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException("the worker said what nobody understands: " + line, e);
            }
        }

        private WorkerProcess worker() throws IOException {
            if (worker == null) {
                worker = WorkerProcess.start();
            }
            return worker;
        }

        private static Evidence abandoned(long begin, String reason) {
            return none(Evidence.Reach.ABANDONED, begin, reason);
        }

        private static Evidence none(Evidence.Reach reach, long begin, String reason) {
            return Evidence.none(reach, Duration.ofNanos(System.nanoTime() - begin), reason);
        }

        @Override
        public void close() {
            if (worker != null) {
                worker.close();
                worker = null;
            }
        }
    }
}
