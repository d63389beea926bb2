// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;

/**
 * What the actors of a program find on their desks: their operations and, between operations, their registers.
 *
 * <p>Lincheck is told to look away here. Each actor uses its own row only, and an operation works on a copy, so no access
 * in this class is a place where threads could meet; seen by Lincheck, each would multiply the interleavings.
 */
final class ActorDesk<A> {

    private final Program<A> program;
    private final long[][] registers;
    private volatile boolean threw;

    ActorDesk(Program<A> program) {
        this.program = program;
        this.registers = new long[program.actors().size()][Operation.REGISTERS];
    }

    /** The body of an actor's operation. */
    Operation.Body<A> body(int actor, int operation) {
        return program.actors().get(actor).operations().get(operation).body();
    }

    /** A copy of an actor's registers. */
    long[] load(int actor) {
        return registers[actor].clone();
    }

    /** Replaces an actor's registers. */
    void store(int actor, long[] values) {
        registers[actor] = values.clone();
    }

    /** Told how an operation ended. */
    void returned(boolean normally) {
        if (!normally) {
            threw = true;
        }
    }

    /** Whether any operation threw. */
    boolean anyThrew() {
        return threw;
    }
}
