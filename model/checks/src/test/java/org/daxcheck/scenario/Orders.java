// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daxcheck.claim.Disabled;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;

/** Runs a program on its own specification, one whole operation at a time, in every order. */
public final class Orders<A> {

    private final Program<A> program;
    private int complete;
    private int stuck;

    /** For this program. */
    public Orders(Program<A> program) {
        this.program = program;
    }

    /** The number of orders in which every actor ended. */
    public int complete() {
        return complete;
    }

    /** The number of orders after which nobody could run and somebody had not ended. */
    public int stuck() {
        return stuck;
    }

    /** Runs every order to its end. */
    public Orders<A> runAll(Consumer<A> atTheEnd) {
        extend(List.of(), atTheEnd);
        return this;
    }

    private void extend(List<Integer> order, Consumer<A> atTheEnd) {
        boolean moved = false;
        boolean unfinished = false;
        for (int actor = 0; actor < program.actors().size(); actor++) {
            Run run = new Run(order);
            boolean left = run.hasNext(actor);
            unfinished |= left;
            if (left && run.step(actor)) {
                moved = true;
                List<Integer> longer = new ArrayList<>(order);
                longer.add(actor);
                extend(longer, atTheEnd);
            }
        }
        if (!unfinished) {
            complete++;
            atTheEnd.accept(new Run(order).api);
        } else if (!moved) {
            stuck++;
        }
    }

    private final class Run {
        private final A api = program.specification().orElseThrow().get();
        private final long[][] registers = new long[program.actors().size()][Operation.REGISTERS];
        private final int[] done = new int[program.actors().size()];

        Run(List<Integer> order) {
            for (int actor = 0; actor < registers.length; actor++) {
                for (Operation<A> operation : program.actors().get(actor).setup()) {
                    operation.body().run(api, registers[actor]);
                }
            }
            order.forEach(this::step);
        }

        boolean hasNext(int actor) {
            return done[actor] < program.actors().get(actor).operations().size();
        }

        boolean step(int actor) {
            try {
                program.actors().get(actor).operations().get(done[actor]).body().run(api, registers[actor]);
            } catch (Disabled waits) {
                return false;
            }
            done[actor]++;
            return true;
        }
    }
}
