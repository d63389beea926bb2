// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.util.function.Supplier;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an API with the registers of a program's actors, set up. Operation {@code k} of actor {@code t} is
 * called by number, because a Lincheck scenario consists of calls with plain arguments.
 */
final class ProgramRun<A> {

    private final Program<A> program;
    private final A api;
    private final ActorDesk<A> desk;

    private ProgramRun(Program<A> program, Supplier<? extends A> factory) {
        this.program = program;
        this.api = factory.get();
        this.desk = new ActorDesk<>(program);
        for (int actor = 0; actor < program.actors().size(); actor++) {
            for (Operation<A> operation : program.actors().get(actor).setup()) {
                run(operation.body(), actor);
            }
        }
    }

    /** The program on the implementation, set up. */
    static <A> ProgramRun<A> onSubject(ProgramClaim<A> claim) {
        return new ProgramRun<>(claim.program(), claim.subject());
    }

    /** The program on its specification, set up; on the implementation where it has none. */
    static <A> ProgramRun<A> onSpecification(ProgramClaim<A> claim) {
        Program<A> program = claim.program();
        return program.specification()
                .map(specification -> new ProgramRun<A>(program, specification))
                .orElseGet(() -> onSubject(claim));
    }

    /** Runs one operation. */
    @Nullable
    Object call(int actor, int operation) {
        return run(desk.body(actor, operation), actor);
    }

    private @Nullable Object run(Operation.Body<A> body, int actor) {
        long[] mine = desk.load(actor);
        boolean returned = false;
        try {
            Object answer = body.run(api, mine);
            desk.store(actor, mine);
            returned = true;
            return answer;
        } finally {
            desk.returned(returned);
        }
    }

    /**
     * Checks what must hold once all actors have ended. Does nothing if an operation threw: that is a finding already, and
     * a lock may be left behind on which a check would hang.
     */
    void checkAfterwards() {
        if (desk.anyThrew()) {
            return;
        }
        for (Program.Check<A> check : program.afterwards()) {
            try {
                check.body().accept(api);
            } catch (AssertionError e) {
                throw new BrokenInvariant(check.invariant(), check.kind(), e);
            }
        }
    }
}
