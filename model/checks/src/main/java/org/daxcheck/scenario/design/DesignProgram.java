// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Program.Actor;

/**
 * One small scenario that can break one invariant, to be run under various assumptions.
 *
 * @param invariant what is judged
 * @param slug the last part of the id
 * @param about one sentence for people
 * @param base what is assumed in any case
 * @param more what may be assumed besides, and can matter: each set by itself, the weaker first
 * @param actors who does what
 */
public record DesignProgram(
        Invariant invariant,
        String slug,
        String about,
        Set<Assumption> base,
        List<Set<Assumption>> more,
        List<Actor<DesignTrial>> actors) {

    /** Copies the collections. */
    public DesignProgram {
        base = ordered(base);
        more = more.stream().map(DesignProgram::ordered).toList();
        actors = List.copyOf(actors);
    }

    /** In the order of the assumptions, for the order of a {@link Set#of} is another each time. */
    private static Set<Assumption> ordered(Set<Assumption> assumptions) {
        Set<Assumption> ordered = EnumSet.noneOf(Assumption.class);
        ordered.addAll(assumptions);
        return Collections.unmodifiableSet(ordered);
    }

    /** The id without further assumptions, for example {@code i1-pin-teardown}. */
    public String id() {
        return invariant.name().toLowerCase(java.util.Locale.ROOT) + "-" + slug;
    }

    /** The program under the base and these further assumptions, which its id names: {@code i1-pin-teardown+idle}. */
    public Program<DesignTrial> under(Set<Assumption> further) {
        Set<Assumption> given = EnumSet.noneOf(Assumption.class);
        given.addAll(base);
        given.addAll(further);
        String suffix = further.stream()
                .sorted()
                .map(assumption -> "+" + assumption.slug())
                .collect(Collectors.joining());
        Program.Builder<DesignTrial> program =
                Program.of(id() + suffix, DesignTrial.class).about(about);
        List<Operation<DesignTrial>> setup = new ArrayList<>(List.of(Steps.begin(invariant, Assumptions.of(given))));
        for (Actor<DesignTrial> actor : actors) {
            setup.addAll(actor.setup());
            program.actor(actor.name(), setup, actor.operations());
            setup = new ArrayList<>();
        }
        return program.afterwards(invariant.name(), trial -> trial.world().judgeSum())
                .build();
    }
}
