// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;

/** Every gate in every program. */
public final class GateCatalogue implements Catalogue {

    private static final Operation<Gate> NEXT = new Operation<>("next", (gate, registers) -> gate.next());
    private static final Operation<Gate> PASS = new Operation<>("pass", (gate, registers) -> gate.pass());
    private static final Operation<Gate> OPEN = new Operation<>("open", (gate, registers) -> {
        gate.open();
        return null;
    });

    /** The catalogue. */
    public GateCatalogue() {}

    @Override
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (Program<Gate> program : programs()) {
            claims.add(claim("Sound", Gates.Sound::new, program));
            claims.add(claim("Torn", Gates.Torn::new, program));
            claims.add(claim("Forgetful", Gates.Forgetful::new, program));
            claims.add(claim("Fragile", Gates.Fragile::new, program));
            claims.add(claim("Foreign", Gates.Foreign::new, program));
            claims.add(claim("Stillborn", Gates.Stillborn::new, program));
        }
        return claims;
    }

    private static Claim claim(String id, Supplier<Gate> maker, Program<Gate> program) {
        Subject<Gate> subject = new Subject<>(id, Gate.class, maker, "");
        boolean torn = id.equals("Torn") && program.id().equals("count");
        Expectation expectation = torn ? Expectation.breaks(Finding.Kind.NOT_LINEARIZABLE) : Expectation.holds();
        return new Claim(subject, program, expectation, Claim.Lane.GATE, Set.of("explorer"));
    }

    private static List<Program<Gate>> programs() {
        return List.of(
                program("count").actor("A", NEXT).actor("B", NEXT).build(),
                program("never-opened").actor("A", PASS).actor("B", NEXT).build(),
                program("opened")
                        .actor("A", PASS)
                        .actor("B", PASS)
                        .actor("C", OPEN)
                        .build(),
                program("opened-twice").actor("A", OPEN).actor("B", OPEN).build(),
                program("counted")
                        .actor("A", NEXT, NEXT)
                        .actor("B", NEXT)
                        .afterwards("I-three", gate -> {
                            if (gate.next() != 3) {
                                throw new AssertionError("the number is not three");
                            }
                        })
                        .build());
    }

    private static Program.Builder<Gate> program(String id) {
        return Program.of(id, Gate.class).specification(Gates.Sequential::new);
    }
}
