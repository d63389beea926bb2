// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.program;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.daxcheck.claim.Disabled;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.front.Answer;
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
                answer = run(operation, api, registers);
            }
            return Reply.of(Answer.of(answer));
        } catch (Disabled disabled) {
            return Reply.DISABLED;
        }
    }

    @Override
    public long halfway(long operation) {
        return operation(turn(operation)).halfway() == null ? operation : ~operation;
    }

    private Operation<A> operation(Turn turn) {
        return program.actors().get(turn.actor()).operations().get(turn.index());
    }

    private Turn turn(long operation) {
        return (Turn) Objects.requireNonNull(names.answer(operation));
    }

    private @Nullable Object run(long number, A api, long[][] registers) {
        Turn turn = turn(number < 0 ? ~number : number);
        Operation.Body<A> halfway = operation(turn).halfway();
        Operation.Body<A> body =
                number < 0 && halfway != null ? halfway : operation(turn).body();
        return body.run(api, registers[turn.actor()]);
    }

    @Override
    public List<List<Long>> program() {
        return Turn.numbers(
                program.actors().stream()
                        .map(actor -> actor.operations().stream()
                                .map(Operation::label)
                                .toList())
                        .toList(),
                names);
    }
}
