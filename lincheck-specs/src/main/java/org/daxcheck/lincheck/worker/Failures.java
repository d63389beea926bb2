// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.lincheck.trace.Calls;
import org.daxcheck.lincheck.trace.Layer;
import org.daxcheck.lincheck.trace.TraceReader;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedDeadlockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedLivelockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.TimeoutFailure;
import org.jetbrains.kotlinx.lincheck.strategy.UnexpectedExceptionFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ValidationFailure;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.kotlinx.lincheck.util.LincheckResult;
import org.jetbrains.kotlinx.lincheck.util.ValueResult;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of Lincheck means as a finding.
 *
 * <p>An operation that threw comes first, whatever happened afterwards: a broken assumption leaves locks behind, and the
 * others then hang, which is no news.
 */
final class Failures {

    private final LincheckFailure failure;
    private final Calls calls;
    private final TraceReader reader;
    private final Trace trace;

    /**
     * Looks at a failure.
     *
     * @param calls how its threads and calls read
     */
    Failures(LincheckFailure failure, Calls calls) {
        this.failure = failure;
        this.calls = calls;
        this.reader = new TraceReader(calls);
        var points = failure.getTrace();
        this.trace = points == null ? new Trace(calls.threads(), List.of()) : reader.read(points.getTrace());
    }

    /** Whether nobody could run, although somebody had not ended. */
    static boolean isStuck(LincheckFailure failure) {
        return failure instanceof ManagedDeadlockFailure && failure.getResults() != null;
    }

    /** For each thread, what its calls answered that returned; a call that threw answered its exception. */
    static List<List<StuckOrders.Answer>> answers(LincheckFailure failure) {
        return failure.getResults().getThreadsResultsWithClock().stream()
                .map(thread -> thread.stream()
                        .map(ResultWithClock::getResult)
                        .filter(Objects::nonNull)
                        .map(Failures::answer)
                        .toList())
                .toList();
    }

    private static StuckOrders.Answer answer(LincheckResult result) {
        if (result instanceof ValueResult value) {
            return new StuckOrders.Answer(value.getValue());
        }
        return new StuckOrders.Answer(result instanceof ExceptionResult e ? e.getThrowable() : null);
    }

    /** The finding. */
    Finding finding() {
        return thrown().orElseGet(this::byKind);
    }

    private Optional<Finding> thrown() {
        ExecutionResult results = failure.getResults();
        if (results == null) {
            return Optional.empty();
        }
        return results.getThreadsResultsWithClock().stream()
                .flatMap(List::stream)
                .map(ResultWithClock::getResult)
                .flatMap(result -> result instanceof ExceptionResult e ? Stream.of(e.getThrowable()) : Stream.empty())
                .findFirst()
                .map(this::ofException);
    }

    private Finding byKind() {
        if (failure instanceof ManagedDeadlockFailure || (failure instanceof ManagedLivelockFailure && allWait())) {
            return stuck();
        }
        if (failure instanceof ManagedLivelockFailure) {
            return of(Finding.Kind.LIVELOCK, "livelock: the threads run for ever and get nowhere");
        }
        if (failure instanceof IncorrectResultsFailure) {
            return of(Finding.Kind.NOT_LINEARIZABLE, "the answers fit no sequential order: " + answers());
        }
        if (failure instanceof ValidationFailure validation) {
            return ofException(validation.getException());
        }
        if (failure instanceof UnexpectedExceptionFailure unexpected) {
            return ofException(unexpected.getException());
        }
        if (failure instanceof TimeoutFailure timeout) {
            return hung(timeout);
        }
        throw new IllegalStateException("a kind of failure that is not known: " + failure.getClass());
    }

    private Finding of(Finding.Kind kind, String message) {
        return new Finding(kind, message, "", trace, "");
    }

    private Finding ofException(Throwable thrown) {
        if (thrown instanceof BrokenInvariant broken) {
            String message = broken.invariant() + " does not hold at the end: " + broken.getMessage();
            return new Finding(broken.kind(), message, broken.invariant(), trace, "");
        }
        Finding.Kind kind = thrown instanceof KernelBug ? Finding.Kind.SAFETY : Finding.Kind.ASSERTION;
        String message = thrown instanceof KernelBug ? String.valueOf(thrown.getMessage()) : thrown.toString();
        return of(kind, message);
    }

    /**
     * Whether all who have not ended wait for a lock or a wake-up. Lincheck takes a sleep that is woken without a reason
     * for a turn of a loop, and so a deadlock of such sleepers for a livelock.
     */
    private boolean allWait() {
        return IntStream.range(0, calls.threads().size())
                .filter(reader::unfinished)
                .noneMatch(thread -> reader.stopped(thread).isEmpty());
    }

    /** Nobody can run: who only waits to be woken was forgotten; who waits for a lock is in a circle, or behind one. */
    private Finding stuck() {
        List<String> waiting = new ArrayList<>();
        for (int thread = 0; thread < calls.threads().size(); thread++) {
            if (reader.unfinished(thread) && !reader.stopped(thread).isEmpty()) {
                waiting.add(calls.threads().get(thread) + " " + reader.stopped(thread));
            }
        }
        boolean asleep =
                !waiting.isEmpty() && waiting.stream().allMatch(line -> line.contains(" " + TraceReader.SLEEPS));
        Finding.Kind kind = asleep ? Finding.Kind.LOST_WAKEUP : Finding.Kind.DEADLOCK;
        return of(kind, name(kind) + ": " + String.join(", ", waiting) + ", and nobody can run");
    }

    private Finding hung(TimeoutFailure timeout) {
        List<String> waiting = new ArrayList<>();
        boolean asleep = true;
        boolean stopped = true;
        for (var entry : timeout.getThreadDump().entrySet()) {
            StackTraceElement[] stack = entry.getValue();
            asleep &= stack.length > 0 && stack[0].getMethodName().startsWith("wait");
            stopped &= entry.getKey().getState() != Thread.State.RUNNABLE;
            waiting.add(entry.getKey().getName() + " in " + firstOfCode(stack));
        }
        Finding.Kind kind = asleep ? Finding.Kind.LOST_WAKEUP : stopped ? Finding.Kind.DEADLOCK : Finding.Kind.LIVELOCK;
        return of(kind, name(kind) + ": no end in sight for " + String.join(", ", waiting));
    }

    private static String firstOfCode(StackTraceElement[] stack) {
        for (StackTraceElement element : stack) {
            if (Layer.of(element.getClassName()) == Layer.CODE) {
                return element.getMethodName() + " (" + element.getFileName() + ":" + element.getLineNumber() + ")";
            }
        }
        return "unknown code";
    }

    private static String name(Finding.Kind kind) {
        return kind == Finding.Kind.LOST_WAKEUP ? "lost wake-up" : kind.name().toLowerCase(Locale.ROOT);
    }

    private String answers() {
        ExecutionResult results = failure.getResults();
        List<String> all = new ArrayList<>();
        for (int thread = 0;
                results != null && thread < results.getThreadsResultsWithClock().size();
                thread++) {
            List<ResultWithClock> own = results.getThreadsResultsWithClock().get(thread);
            for (int call = 0; call < own.size(); call++) {
                all.add(calls.threads().get(thread) + " " + calls.label(thread, call) + " = "
                        + text(own.get(call).getResult()));
            }
        }
        return String.join(", ", all);
    }

    private static String text(@Nullable LincheckResult result) {
        return String.valueOf(result);
    }
}
