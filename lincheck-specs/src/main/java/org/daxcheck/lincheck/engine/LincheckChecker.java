// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.lincheck.wire.EvidenceLines;
import org.daxcheck.lincheck.wire.Lines;
import org.daxcheck.lincheck.worker.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The engine {@code lincheck}: Lincheck 3.7, by model checking or stress, in virtual machines of its own.
 *
 * <p>Understands {@link org.daxcheck.claim.Program} and {@link org.daxcheck.lincheck.LincheckSpec}. One virtual machine
 * for each processor serves all claims, one after the other, because its start costs more than most of them. A claim that is not decided
 * within its time is given up together with the virtual machine, and the next one gets a new one; so is a claim under
 * which it dies. The claims must be in a {@link org.daxcheck.claim.Catalogue} on the class path, where the virtual
 * machine finds them again.
 *
 * <p>By model checking the same interleavings are run in every run, as many of them as the claim's lane and the budget
 * allow; time only decides whether a claim is given up.
 */
public final class LincheckChecker implements Checker {

    /** More would only take processors from each other, and memory. */
    private static final int MOST_WORKERS = 4;

    private static final long PATIENCE_SECONDS = 15;

    private final int workers;

    /** Found by the service loader. */
    public LincheckChecker() {
        this(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    }

    LincheckChecker(int workers) {
        this.workers = workers;
    }

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
        Queue<Claim> waiting = new ConcurrentLinkedQueue<>(claims);
        Observer oneAtATime = new OneAtATime(observer);
        long end = System.nanoTime() + budget.total().toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Void>> sessions = threads.invokeAll(
                    Collections.nCopies(workers, () -> new Session(budget, end, oneAtATime).checkAll(waiting)));
            for (Future<Void> session : sessions) {
                session.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a session with a worker failed", e.getCause());
        } finally {
            stop(threads);
        }
    }

    /** Waits for sessions that were told to end: each closes its worker and hands over what it has. */
    private static void stop(ExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a session with a worker does not end");
        }
    }

    /** One worker after another, and the claims that are put to them. */
    private static final class Session implements AutoCloseable {

        private final Budget budget;
        private final Observer observer;
        private final long end;
        private @Nullable WorkerProcess worker;

        Session(Budget budget, long end, Observer observer) {
            this.budget = budget;
            this.observer = observer;
            this.end = end;
        }

        /** Takes claims until none is left. */
        @Nullable
        Void checkAll(Queue<Claim> waiting) throws InterruptedException {
            try (this) {
                for (Claim claim = waiting.poll(); claim != null; claim = waiting.poll()) {
                    check(claim);
                }
            }
            return null;
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
