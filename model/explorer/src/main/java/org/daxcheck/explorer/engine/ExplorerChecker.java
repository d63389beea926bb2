// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.form.Forecaster;
import org.daxcheck.claim.form.Meter;
import org.daxcheck.claim.form.Replayer;
import org.daxcheck.explorer.exam.Rerun;

/** The exhaustive engine: every interleaving under sequential consistency, a claim at a time on each processor. */
public final class ExplorerChecker implements Replayer, Meter, Forecaster {

    /** The engine's name. */
    public static final String ENGINE = "explorer";

    private final Collection<Catalogue> catalogues;
    private final int workers;
    private final Origins origins = new Origins();
    private final Fronts fronts;

    /** An engine for the claims of the installed catalogues, a worker for each processor. */
    public ExplorerChecker() {
        this(
                ServiceLoader.load(Catalogue.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                Runtime.getRuntime().availableProcessors());
    }

    /** An engine for the claims of these catalogues. */
    ExplorerChecker(Collection<Catalogue> catalogues, int workers) {
        this.catalogues = List.copyOf(catalogues);
        this.workers = workers;
        this.fronts = fronts();
    }

    private Fronts fronts() {
        return new Fronts(catalogues);
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    @Override
    public boolean accepts(Claim claim) {
        return fronts.of(claim, origins.of(claim).loader()).isPresent();
    }

    @Override
    public void check(List<Claim> claims, Budget budget, Observer observer) throws InterruptedException {
        Queue<Claim> queue = new ConcurrentLinkedQueue<>(claims);
        Ledger ledger = new Ledger(budget, observer);
        int crew = Math.min(workers, budget.jobs());
        ExecutorService pool = Executors.newFixedThreadPool(crew);
        ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(pool);
        try {
            for (int i = 0; i < crew; i++) {
                done.submit(() -> new Worker(fronts(), origins, ledger).work(queue));
            }
            for (int i = 0; i < crew; i++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            Throwable failure = java.util.Objects.requireNonNull(e.getCause());
            throw new IllegalStateException(String.valueOf(failure.getMessage()), failure);
        } finally {
            pool.shutdownNow();
            awaitQuietly(pool);
            new ArrayList<>(queue).forEach(ledger::notReached);
        }
    }

    @Override
    public boolean reads(String execution) {
        return Rerun.reads(execution);
    }

    @Override
    public Evidence replay(Claim claim, String replay, int times, Detail detail) throws Stale, InterruptedException {
        return new Encore(fronts()).show(claim, origins.of(claim), replay, new Encore.Show(times, detail));
    }

    @Override
    public List<Toll> tolls(Catalogue programs, Claim claim) throws Uncounted, InterruptedException {
        return new Tollkeeper(new Fronts(List.of(programs))).tolls(claim, origins.of(claim));
    }

    @Override
    public Forecast forecast(Claim claim, Effort effort) throws InterruptedException {
        return new Prospect(fronts()).of(claim, origins.of(claim), effort);
    }

    /** Interrupted workers hand over what they have; that takes a moment. */
    private static void awaitQuietly(ExecutorService pool) {
        try {
            pool.awaitTermination(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
