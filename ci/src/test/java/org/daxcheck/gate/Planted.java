// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;

/** A whole gate in front of a catalogue and an engine that are planted: every run of it is the command line as people use it. */
final class Planted {

    private static final Patience PATIENCE = new Patience(Duration.ofMillis(50), Duration.ofMillis(50));

    private final String engine;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, FakeChecker.Behaviour> behaviours = new HashMap<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Planted(String engine) {
        this.engine = engine;
    }

    /** Plants a claim of the gate lane, and what the engine makes of it; takes the place of one with the same name. */
    Planted claim(String scenario, Expectation expectation, FakeChecker.Behaviour behaviour) {
        return claim(Lane.GATE, scenario, expectation, behaviour);
    }

    /** Plants a claim. */
    Planted claim(Lane lane, String scenario, Expectation expectation, FakeChecker.Behaviour behaviour) {
        drop(scenario);
        Supplier<Runnable> factory = Noop::new;
        Subject<Runnable> subject = new Subject<>("nothing", Runnable.class, factory, "does nothing");
        Program<Runnable> program = Program.of(scenario, Runnable.class)
                .about("runs once")
                .actor("T1", new Operation<>("run()", (api, registers) -> null))
                .build();
        claims.add(new Claim(subject, program, expectation, lane, Set.of(engine)));
        behaviours.put(scenario, behaviour);
        return this;
    }

    /** Takes a claim away. */
    Planted drop(String scenario) {
        claims.removeIf(claim -> claim.scenario().id().equals(scenario));
        return this;
    }

    /** Runs the command line; the exit code. */
    int run(Object... args) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        return Daxcheck.run(
                new Surroundings(
                        List.of(() -> claims),
                        List.of(),
                        List.of(new FakeChecker(engine, behaviours)),
                        new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                        PATIENCE),
                words.toArray(String[]::new));
    }

    /** What the last run printed. */
    String out() {
        return out.toString();
    }

    /** What it complained of. */
    String err() {
        return err.toString();
    }

    private static final class Noop implements Runnable {
        @Override
        public void run() {}
    }
}
