// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Listener.Digest;

/**
 * Judges the history of every execution by a sequential specification. An execution that ends with threads left behind is no defect if the
 * specification leaves them behind as well. Serves one search; not thread-safe.
 */
public final class Judge implements Listener {

    /** What is to be said of a history. */
    public enum Ruling {
        /** The answers fit an order, and who waits may wait. */
        LINEARIZABLE,
        /** The answers fit no order. */
        NOT_LINEARIZABLE,
        /** Somebody waits for ever whom the specification would not let wait. */
        STUCK
    }

    private final SpecificationTree specification;
    private final Sequential sequential;
    private final Names names;
    private final Map<History, Ruling> rulings = new HashMap<>();
    private final Map<Stop, Boolean> stops = new HashMap<>();

    /** A history whose other threads wait, and the thread that goes no further. */
    private record Stop(History history, int thread) {}

    /** A judge who has seen nothing. */
    public Judge(Sequential specification, Names names) {
        this.sequential = specification;
        this.specification = new SpecificationTree(specification);
        this.names = names;
    }

    /** Judges a history; equal ones only once. */
    public Ruling judge(History history) {
        Ruling known = rulings.get(history);
        if (known == null) {
            known = decide(history);
            rulings.put(history, known);
        }
        return known;
    }

    private Ruling decide(History history) {
        if (!history.stuck()) {
            return Linearization.exists(history, specification) ? Ruling.LINEARIZABLE : Ruling.NOT_LINEARIZABLE;
        }
        for (int call = 0; call < history.calls().size(); call++) {
            if (!history.calls().get(call).returned() && !Linearization.leavesWaiting(history, specification, call)) {
                return Linearization.exists(history, specification) ? Ruling.STUCK : Ruling.NOT_LINEARIZABLE;
            }
        }
        return Linearization.exists(history, specification) ? Ruling.LINEARIZABLE : Ruling.NOT_LINEARIZABLE;
    }

    /** How many different histories were judged. */
    public int histories() {
        return rulings.size();
    }

    @Override
    public List<Defect> executed(Executed execution) {
        History history = History.of(execution, names);
        Ruling ruling = judge(history);
        if (ruling == Ruling.LINEARIZABLE || ruling == Ruling.STUCK) {
            return List.of();
        }
        String message = "the answers fit no sequential order: " + text(history);
        return List.of(new Defect(Finding.Kind.NOT_LINEARIZABLE, message, history, execution.schedule()));
    }

    @Override
    public boolean permits(Executed execution) {
        History history = History.of(execution, names);
        boolean open = history.calls().stream().anyMatch(call -> !call.returned());
        return open && judge(history) == Ruling.LINEARIZABLE;
    }

    @Override
    public boolean permitsStop(Executed execution, int thread) {
        return permitsStop(History.of(execution, names), thread);
    }

    /** Not enough to permit a stop. */
    @Override
    public Optional<Digest> digest() {
        List<List<Long>> program = sequential.program();
        return Futures.suits(program) ? Optional.of(new Prospects(specification, program, names)) : Optional.empty();
    }

    boolean permitsStop(History history, int thread) {
        return stops.computeIfAbsent(new Stop(history, thread), this::decide);
    }

    /** Whether each call that waits, the stopped thread's own aside, may wait for what that thread has. */
    private boolean decide(Stop stop) {
        List<Call> calls = stop.history().calls();
        long unfinished = 0;
        long waiting = 0;
        for (int call = 0; call < calls.size(); call++) {
            if (!calls.get(call).returned()) {
                boolean stopped = calls.get(call).thread() == stop.thread();
                unfinished |= stopped ? 1L << call : 0;
                waiting |= stopped ? 0 : 1L << call;
            }
        }
        for (long left = waiting; left != 0; left &= left - 1) {
            int call = Long.numberOfTrailingZeros(left);
            if (!Linearization.leavesWaiting(stop.history(), specification, call, unfinished)) {
                return false;
            }
        }
        return true;
    }

    private String text(History history) {
        List<String> calls = new ArrayList<>();
        for (Call call : history.calls()) {
            String answer = call.returned() ? " = " + call.answer() : " does not return";
            calls.add(names.thread(call.thread()) + " " + names.operation(call.operation()) + answer);
        }
        return String.join("; ", calls);
    }
}
