// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.program;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.daxcheck.claim.Disabled;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.front.Turn;
import org.daxcheck.explorer.lin.Sequential;
import org.jspecify.annotations.Nullable;

/** The sequential specification of a program, asked for sequences of its operations. */
final class ProgramSpecification<A> implements Sequential {

    private final Program<A> program;
    private final Supplier<? extends A> specification;
    private final Names names;

    ProgramSpecification(Program<A> program, Supplier<? extends A> specification, Names names) {
        this.program = program;
        this.specification = specification;
        this.names = names;
    }

    @Override
    public Reply last(List<Long> operations) {
        A api = specification.get();
        long[][] registers = new long[program.actors().size()][Operation.REGISTERS];
        for (int actor = 0; actor < registers.length; actor++) {
            for (Operation<A> operation : program.actors().get(actor).setup()) {
                operation.body().run(api, registers[actor]);
            }
        }
        try {
            Object answer = null;
            for (long operation : operations) {
                answer = run((Turn) Objects.requireNonNull(names.answer(operation)), api, registers);
            }
            return Reply.of(Turn.answer(answer));
        } catch (Disabled disabled) {
            return Reply.DISABLED;
        }
    }

    private @Nullable Object run(Turn turn, A api, long[][] registers) {
        Operation<A> operation = program.actors().get(turn.actor()).operations().get(turn.index());
        return operation.body().run(api, registers[turn.actor()]);
    }
}
