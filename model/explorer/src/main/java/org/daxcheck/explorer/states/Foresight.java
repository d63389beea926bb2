// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.Optional;
import org.daxcheck.explorer.automaton.Footprints;
import org.daxcheck.explorer.automaton.Guards;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.search.Listener;
import org.jspecify.annotations.Nullable;

/**
 * What a round of the search leaves out: threads and accesses, because of what the automata say is ahead, as far as they are known; and
 * calls, because of what the listener makes of them.
 *
 * <p>A round is right about what is ahead if, at its end, the automata say the same of it as at its beginning. For suppose it had taken a
 * location for guarded that is not: then some thread comes to an access without the lock, at a node that no state of the round had a
 * thread at. But states are only taken for equal that have the same threads at the same nodes and the same memory, so every node that a
 * thread can come to was come to, unless a data race ended the round. Of threads: see {@link PersistentSets}.
 */
final class Foresight {

    private final Knowledge knowledge;
    private final Execution execution;
    private final Optional<Footprints> footprints;
    private final Optional<Guards> guards;
    private final int edges;

    Foresight(Knowledge knowledge, Execution execution) {
        this.knowledge = knowledge;
        this.execution = execution;
        this.edges = knowledge.edges();
        this.footprints = knowledge.allows(Reduction.PERSISTENT_SETS) ? Optional.of(footprints()) : Optional.empty();
        this.guards = knowledge.allows(Reduction.GUARDED_ACCESSES)
                        && execution.automata().knowsPlain()
                ? Optional.of(new Guards(execution.automata()))
                : Optional.empty();
        if (knowledge.allows(Reduction.FRESH_ACCESSES)) {
            footprints.ifPresent(execution.raceState()::foresee);
        }
        guards.ifPresent(execution.raceState()::trust);
    }

    private Footprints footprints() {
        return new Footprints(execution.automata(), knowledge.realTime());
    }

    /** Whether what has been learned since says the same of what was foreseen. */
    boolean holds() {
        if (edges == knowledge.edges()) {
            return true;
        }
        boolean sameFootprints =
                footprints.map(known -> known.foretold(footprints())).orElse(true);
        return sameFootprints
                && guards.map(known -> known.foretold(new Guards(execution.automata())))
                        .orElse(true);
    }

    @Nullable
    PersistentSets persistentSets() {
        return footprints
                .map(known -> new PersistentSets(execution, known, knowledge.realTime()))
                .orElse(null);
    }

    StateKey key(Listener listener) {
        StateKey key = new StateKey(knowledge.realTime());
        if (knowledge.allows(Reduction.SPECIFICATION_STATES)) {
            listener.digest().ifPresent(key::keeping);
        }
        return key;
    }
}
