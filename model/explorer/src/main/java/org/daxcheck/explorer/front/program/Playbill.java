// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Program.Actor;
import org.daxcheck.explorer.event.Failure;
import org.daxcheck.explorer.front.Answer;
import org.daxcheck.explorer.front.Turn;
import org.daxcheck.explorer.runtime.core.Cast;
import org.daxcheck.explorer.runtime.primitive.Recording;

/** Puts the actors of a program on a fresh subject. */
final class Playbill<A> {

    private final Program<A> program;
    private final A api;

    private Playbill(Program<A> program, A api) {
        this.program = program;
        this.api = api;
    }

    /** The cast of one execution; runs the set-ups, in the order of the actors. */
    static <A> Cast cast(Program<A> program, Object subject) {
        return new Playbill<>(program, program.api().cast(subject)).cast();
    }

    private Cast cast() {
        List<Cast.Body> bodies = new ArrayList<>();
        for (int actor = 0; actor < program.actors().size(); actor++) {
            bodies.add(body(actor));
        }
        Optional<Cast.Body> checks = program.afterwards().isEmpty() ? Optional.empty() : Optional.of(this::check);
        return new Cast(bodies, checks, List.of(java.util.Objects.requireNonNull(api)));
    }

    private Cast.Body body(int number) {
        Actor<A> actor = program.actors().get(number);
        long[] registers = new long[Operation.REGISTERS];
        actor.setup().forEach(operation -> operation.body().run(api, registers));
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < actor.operations().size(); i++) {
            turns.add(new Turn(number, i, actor.operations().get(i).label()));
        }
        return () -> {
            for (Turn turn : turns) {
                Recording.invoke(turn);
                Object answer = actor.operations().get(turn.index()).body().run(api, registers);
                Recording.respond(turn, Answer.of(answer));
            }
        };
    }

    private void check() {
        for (Program.Check<A> check : program.afterwards()) {
            try {
                check.body().accept(api);
            } catch (AssertionError e) {
                throw new Failure.BrokenInvariant(check.invariant(), check.kind(), e);
            }
        }
    }
}
