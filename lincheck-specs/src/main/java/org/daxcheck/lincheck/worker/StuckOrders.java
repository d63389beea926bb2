// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.daxcheck.claim.Disabled;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sequential specification may be stuck where an execution was: in some order of the calls that returned, with
 * the answers that they gave, every call that did not return is disabled (Burckhardt et al., Line-Up, PLDI 2010).
 *
 * <p>Orders are those that keep the order within each thread; the real-time order between threads is not asked for, so
 * this errs towards leniency, towards "may be stuck".
 */
final class StuckOrders {

    private final Supplier<ProgramRun<?>> specification;
    private final List<List<Answer>> answers;

    /**
     * One call that returned.
     *
     * @param value what it answered
     */
    record Answer(@Nullable Object value) {}

    /**
     * A question.
     *
     * @param specification makes a fresh specification, set up
     * @param answers for each thread, the answers of the calls that returned
     */
    StuckOrders(Supplier<ProgramRun<?>> specification, List<List<Answer>> answers) {
        this.specification = specification;
        this.answers = answers;
    }

    /**
     * Looks for such an order.
     *
     * @param lengths for each thread, how many calls it has in all
     */
    boolean allowed(int[] lengths) {
        return search(new int[0], lengths);
    }

    private boolean search(int[] order, int[] lengths) {
        int[] done = new int[lengths.length];
        ProgramRun<?> run = specification.get();
        for (int thread : order) {
            if (!answersAlike(run, thread, done[thread])) {
                return false;
            }
            done[thread]++;
        }
        boolean complete = true;
        for (int thread = 0; thread < lengths.length; thread++) {
            if (done[thread] < answers.get(thread).size()) {
                complete = false;
                int[] longer = Arrays.copyOf(order, order.length + 1);
                longer[order.length] = thread;
                if (search(longer, lengths)) {
                    return true;
                }
            }
        }
        return complete && allDisabled(run, done, lengths);
    }

    private boolean answersAlike(ProgramRun<?> run, int thread, int call) {
        try {
            return Objects.equals(
                    run.call(thread, call), answers.get(thread).get(call).value());
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean allDisabled(ProgramRun<?> run, int[] done, int[] lengths) {
        for (int thread = 0; thread < lengths.length; thread++) {
            if (done[thread] < lengths[thread] && !disabled(run, thread, done[thread])) {
                return false;
            }
        }
        return true;
    }

    private static boolean disabled(ProgramRun<?> run, int thread, int call) {
        try {
            run.call(thread, call);
            return false;
        } catch (Disabled e) {
            return true;
        }
    }
}
