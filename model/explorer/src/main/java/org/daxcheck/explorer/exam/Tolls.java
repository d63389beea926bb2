// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daxcheck.claim.form.Meter;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.front.Turn;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Listener;

/** Counts what each operation of a program does to shared memory, over all executions that it hears of. */
final class Tolls implements Listener {

    private static final Set<Kind> ATOMIC = EnumSet.of(
            Kind.GET_AND_SET,
            Kind.GET_AND_ADD,
            Kind.GET_AND_AND,
            Kind.GET_AND_OR,
            Kind.GET_AND_XOR,
            Kind.CAS,
            Kind.CAS_BOOL,
            Kind.LOCK,
            Kind.TRY_LOCK,
            Kind.READ_LOCK,
            Kind.TRY_READ_LOCK,
            Kind.READ_UNLOCK,
            Kind.ACQUIRE,
            Kind.TRY_ACQUIRE,
            Kind.RELEASE,
            Kind.DRAIN,
            Kind.COUNT_DOWN);

    private static final Set<Kind> READING =
            EnumSet.of(Kind.READ, Kind.LOCK_STATE, Kind.COUNTER_VALUE, Kind.LATCH_VALUE, Kind.AWAIT_ZERO);

    private static final Set<Sort> MEMORY =
            EnumSet.of(Sort.LOCATION, Sort.LOCK, Sort.MONITOR, Sort.COUNTER, Sort.LATCH);

    private final Names names;
    private final Map<Integer, TreeMap<Integer, Count>> counts = new TreeMap<>();

    Tolls(Names names) {
        this.names = names;
    }

    /** Of one operation. */
    private static final class Count {
        private final String label;
        private final Map<String, Boolean> lines = new LinkedHashMap<>();
        private int now;
        private int fewest = Integer.MAX_VALUE;
        private int most;

        Count(String label) {
            this.label = label;
        }

        void ended() {
            fewest = Math.min(fewest, now);
            most = Math.max(most, now);
            now = 0;
        }

        Meter.Toll toll() {
            List<Meter.Line> touched = new ArrayList<>();
            lines.forEach((name, written) -> touched.add(new Meter.Line(name, written)));
            return new Meter.Toll(label, fewest, most, touched);
        }
    }

    @Override
    public List<Defect> executed(Executed execution) {
        Map<Integer, Count> running = new HashMap<>();
        for (int i = 0; i < execution.length(); i++) {
            Op op = execution.op(i);
            int thread = execution.thread(i);
            if (op.kind() == Kind.INVOKE) {
                running.put(thread, count(op));
            } else if (op.kind() == Kind.RESPOND) {
                count(op).ended();
                running.remove(thread);
            } else if (running.containsKey(thread)) {
                add(running.get(thread), op);
            }
        }
        return List.of();
    }

    private Count count(Op op) {
        Turn turn = (Turn) java.util.Objects.requireNonNull(names.answer(op.a()));
        return counts.computeIfAbsent(turn.actor(), actor -> new TreeMap<>())
                .computeIfAbsent(turn.index(), index -> new Count(turn.label()));
    }

    private void add(Count count, Op op) {
        if (!op.kind().targeted() || !MEMORY.contains(names.sort(op.target()))) {
            return;
        }
        count.now += ATOMIC.contains(op.kind()) ? 1 : 0;
        count.lines.merge(names.home(op.target()), !READING.contains(op.kind()), Boolean::logicalOr);
    }

    @Override
    public void restarted() {
        counts.clear();
    }

    /** Actor by actor, operation by operation. */
    List<Meter.Toll> all() {
        return counts.values().stream()
                .flatMap(operations -> operations.values().stream())
                .map(Count::toll)
                .toList();
    }
}
