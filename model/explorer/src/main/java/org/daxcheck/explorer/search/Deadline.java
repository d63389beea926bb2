// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import org.daxcheck.explorer.execution.Knowledge;

/** Ends a search whose budget is spent, whose thread is interrupted, or that has found what it was asked for. */
final class Deadline {

    private static final long GLANCE = 4096;
    private static final long PROGRESS_NANOS = 10_000_000;

    private final Options options;
    private final Listener listener;
    private final Knowledge knowledge;
    private final long start = System.nanoTime();
    private long nextProgress = start;

    Deadline(Options options, Listener listener, Knowledge knowledge) {
        this.options = options;
        this.listener = listener;
        this.knowledge = knowledge;
    }

    /** Why the search must end now; empty if it need not. Looks at the clock now and then only. */
    String reached(Tally tally) throws InterruptedException {
        if (tally.defective(options.stopAt())) {
            return Result.FIRST_FINDING;
        }
        if (tally.executions() + tally.tooLong() >= options.limits().executions()) {
            return "the limit of " + options.limits().executions() + " executions";
        }
        return tally.attempts() % GLANCE == 0 ? glance(tally) : "";
    }

    private String glance(Tally tally) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long now = System.nanoTime();
        if (now >= nextProgress) {
            nextProgress = now + PROGRESS_NANOS;
            listener.progress(tally.executions(), knowledge.runs());
        }
        boolean late = (now - start) / 1_000_000 >= options.limits().time().toMillis();
        return late ? options.limits().late() : "";
    }
}
