// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.toy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Disabled;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;

/** Claims about the toys, for the engine's tests; in the worker's class path as in that of the tests. */
public final class ToyCatalogue implements Catalogue {

    private static final Operation<Cell> ADD = new Operation<>("add()", (cell, registers) -> {
        registers[0] = cell.add();
        return registers[0];
    });

    private static final Operation<Cell> TAKE = new Operation<>("take()", (cell, registers) -> registers[0]);

    private static final Operation<Cell> MEET = new Operation<>("meet()", (cell, registers) -> {
        cell.meet();
        return null;
    });

    /** Found by the service loader. */
    public ToyCatalogue() {}

    @Override
    public List<Claim> claims() {
        return List.of(
                claim("atomic", Cells.Atomic::new, twice("add", ADD)),
                claim("atomic", Cells.Atomic::new, registers()),
                claim("atomic", Cells.Atomic::new, sum(3)),
                claim("racy", Cells.Racy::new, twice("add", ADD)),
                claim("racy", Cells.Racy::new, sum(2)),
                claim("crossed", Cells.Crossed::new, twice("meet", MEET)),
                claim("asserting", Cells.Asserting::new, twice("meet", MEET)),
                claim("throwing", Cells.Throwing::new, twice("meet", MEET)),
                claim("throwing", Cells.Throwing::new, unjudged()),
                claim("spinning", Cells.Spinning::new, twice("meet", MEET)),
                claim("sleeping", Cells.Sleeping::new, twice("meet", MEET)),
                claim("sleeping", Cells.Sleeping::new, stuckAllowed()),
                claim("deadly", Cells.Deadly::new, twice("meet", MEET)),
                soak("atomic", Cells.Atomic::new, many()));
    }

    private static Claim claim(String subject, Supplier<Cell> factory, Program<Cell> program) {
        return claim(subject, factory, program, Claim.Lane.GATE);
    }

    /** More than fits the time of any test. */
    private static Claim soak(String subject, Supplier<Cell> factory, Program<Cell> program) {
        return claim(subject, factory, program, Claim.Lane.SOAK);
    }

    private static Claim claim(String subject, Supplier<Cell> factory, Program<Cell> program, Claim.Lane lane) {
        return new Claim(
                new Subject<>("toy-" + subject, Cell.class, factory, "A toy."),
                program,
                Expectation.holds(),
                lane,
                Set.of("lincheck"));
    }

    private static Program<Cell> twice(String id, Operation<Cell> operation) {
        return Program.of(id, Cell.class)
                .actor("A", operation)
                .actor("B", operation)
                .specification(Cells.Atomic::new)
                .build();
    }

    private static Program<Cell> registers() {
        return Program.of("registers", Cell.class)
                .actor("A", List.of(ADD), List.of(TAKE, ADD, TAKE))
                .actor("B", List.of(ADD), List.of(TAKE))
                .specification(Cells.Atomic::new)
                .build();
    }

    private static Program<Cell> sum(long expected) {
        return Program.of("sum-" + expected, Cell.class)
                .actor("A", ADD)
                .actor("B", ADD)
                .afterwards("I-sum", cell -> {
                    if (cell.add() != expected) {
                        throw new AssertionError("an addition is lost");
                    }
                })
                .build();
    }

    private static Program<Cell> many() {
        return Program.of("many", Cell.class)
                .actor("A", ADD, ADD, ADD, ADD, ADD, ADD)
                .actor("B", ADD, ADD, ADD, ADD, ADD, ADD)
                .actor("C", ADD, ADD, ADD, ADD, ADD, ADD)
                .specification(Cells.Atomic::new)
                .build();
    }

    /** Nothing is said about answers. */
    private static Program<Cell> unjudged() {
        return Program.of("meet-unjudged", Cell.class)
                .actor("T1", MEET)
                .actor("T2", MEET)
                .build();
    }

    /** The specification never lets anybody meet, so nothing that does not return is a surprise. */
    private static Program<Cell> stuckAllowed() {
        return Program.of("never-meet", Cell.class)
                .actor("A", MEET)
                .actor("B", MEET)
                .specification(Unsociable::new)
                .build();
    }

    /** A specification in which nobody can be met. */
    private static final class Unsociable implements Cell {
        @Override
        public long add() {
            return 0;
        }

        @Override
        public void meet() {
            throw new Disabled("nobody is met");
        }
    }
}
