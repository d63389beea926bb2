// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Run;

/** Repeats a run on the model and compares every step: the check that source and model mean the same. */
public final class Simulation {

    private final Memory memory;
    private final Names names;

    private Simulation(Names names) {
        this.memory = new Memory(names);
        this.names = names;
    }

    /**
     * Repeats a run.
     *
     * @throws ModelMismatch at the first step that the model would not have taken like this
     */
    public static void check(Run run, Names names) {
        Simulation simulation = new Simulation(names);
        int at = 0;
        for (Event event : run.events()) {
            simulation.step(event, at++);
        }
    }

    private void step(Event event, int at) {
        Op op = event.op();
        if (!op.kind().targeted()) {
            return;
        }
        if (!op.kind().accepts(names.sort(op.target()))) {
            throw new ModelMismatch("step " + at + ": " + event + " on a " + names.sort(op.target()));
        }
        long state = memory.get(op.target());
        boolean enabled = Rules.enabled(op, event.thread(), state);
        if (!enabled && interrupted(op) && event.result() == Op.INTERRUPTED) {
            memory.set(op.target(), Rules.abandoned(op, event.thread(), state));
            return;
        }
        if (!enabled || event.result() != Rules.result(op, event.thread(), state, chosen(event, state))) {
            throw new ModelMismatch("step " + at + ": the model would not take " + event + " in state " + state + " of "
                    + names.symbol(op.target()));
        }
        memory.set(op.target(), Rules.next(op, event.thread(), state, event.result()));
    }

    private static long chosen(Event event, long state) {
        if (event.op().kind() != Kind.NOTIFY) {
            return event.result();
        }
        long candidates = Rules.choices(event.op(), state);
        if (candidates == 0) {
            return -1;
        }
        long chosen = event.result();
        boolean possible = chosen >= 0 && chosen < Waiters.MAX_THREADS && (candidates >>> chosen & 1) != 0;
        return possible ? chosen : Long.numberOfTrailingZeros(candidates);
    }

    private boolean interrupted(Op op) {
        return op.interruptFlag() >= 0 && memory.get(op.interruptFlag()) != 0;
    }
}
