// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.scenario.design.Assumption;
import org.daxcheck.scenario.design.DesignProgram;
import org.daxcheck.scenario.design.DesignPrograms;

/** All programs for one design. */
final class DesignClaims {

    private static final Set<String> ENGINES = Set.of("explorer");

    private final DesignSubject design;

    DesignClaims(DesignSubject design) {
        this.design = design;
    }

    /** Every program as it is, and where that is expected to break, under each set of further assumptions. */
    List<DesignClaim> known() {
        return DesignPrograms.all().stream().flatMap(this::known).toList();
    }

    /** Those of them that are about the program of which this is the id, with or without assumptions. */
    Stream<DesignClaim> known(String scenario) {
        String program = scenario.contains("+") ? scenario.substring(0, scenario.indexOf('+')) : scenario;
        return DesignPrograms.all().stream()
                .filter(one -> one.id().equals(program))
                .flatMap(this::known);
    }

    private Stream<DesignClaim> known(DesignProgram program) {
        Stream<DesignClaim> plain = Stream.of(known(program, Set.of()));
        return ExpectedBreaks.of(design.id()).contains(program.id())
                ? Stream.concat(plain, program.more().stream().map(further -> known(program, further)))
                : plain;
    }

    private DesignClaim known(DesignProgram program, Set<Assumption> further) {
        String id = program.under(further).id();
        boolean gate = ExpectedBreaks.GATE.contains(design.id() + "/" + id);
        return claim(program, further, ExpectedBreaks.of(design.id(), id), gate ? Claim.Lane.GATE : Claim.Lane.SOAK);
    }

    /** Every program as it is and under each set of further assumptions, of a design of which nothing is known. */
    List<DesignClaim> unknown() {
        List<DesignClaim> claims = new ArrayList<>();
        for (DesignProgram program : DesignPrograms.all()) {
            claims.add(claim(program, Set.of(), Expectation.holds(), Claim.Lane.SOAK));
            program.more()
                    .forEach(further -> claims.add(claim(program, further, Expectation.holds(), Claim.Lane.SOAK)));
        }
        return claims;
    }

    private DesignClaim claim(
            DesignProgram program, Set<Assumption> further, Expectation expectation, Claim.Lane lane) {
        return new DesignClaim(
                design.id(),
                design.about(),
                program.invariant().name(),
                !program.base().contains(Assumption.STABLE_TABLE),
                program.id(),
                further.stream().map(Assumption::slug).sorted().toList(),
                new Claim(design.subject(), program.under(further), expectation, lane, ENGINES));
    }
}
