// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.util.List;
import java.util.Set;
import org.daxcheck.explorer.automaton.Automata;
import org.daxcheck.explorer.call.Called;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.event.Source;

/** All that is known of a program: its automata and what must not be hidden. Grows as searches walk. Not thread-safe. */
public final class Knowledge {

    private final Source source;
    private final Automata automata = new Automata();
    private final Learner learner;
    private final Visibility visibility;

    /**
     * Nothing is known.
     *
     * @param realTime whether invocations and responses are scheduling points
     */
    public Knowledge(Source source, Set<Reduction> reductions, boolean realTime) {
        this.source = source;
        this.learner = new Learner(source, automata);
        this.visibility = new Visibility(reductions, realTime);
    }

    /** Runs the program once, if that has not been done. */
    public void begin() throws Refusal, Divergence, InterruptedException {
        if (learner.runs() == 0) {
            learner.learn(Schedule.EMPTY);
            visibility.exposes(automata);
        }
    }

    /** An execution in which nothing has happened. */
    public Execution execution() {
        int threads = Math.max(automata.threads(), source.roots());
        return new Execution(automata, learner, visibility, source.names(), threads);
    }

    /** A walk in which nothing has happened. */
    public Walk walk(int longest, Walk.RaceObserver observer) {
        return new Walk(execution(), visibility, longest, observer);
    }

    /** The calls in an execution, see {@link Source#calls}. */
    public List<Called> calls(Schedule schedule) throws Refusal, Divergence, InterruptedException {
        return source.calls(schedule);
    }

    /** How many threads run from the start. */
    public int roots() {
        return source.roots();
    }

    /** What the program's numbers mean. */
    public Names names() {
        return source.names();
    }

    /** Whether the order of responses and invocations is kept. */
    public boolean realTime() {
        return visibility.realTime();
    }

    /** How often the program was run. */
    public long runs() {
        return learner.runs();
    }

    /** Whether a search may do this. */
    public boolean allows(Reduction reduction) {
        return visibility.allows(reduction);
    }

    /** Whether a search of states takes it that what is not known of the automata is not there, and so must end knowing all. */
    public boolean foresees() {
        return allows(Reduction.PERSISTENT_SETS) || allows(Reduction.GUARDED_ACCESSES);
    }

    /** How many steps of threads are known: one for each node and result. */
    public int edges() {
        return automata.edges();
    }

    /** How many symbols are known by which threads communicate unordered. */
    public int silentSymbols() {
        return automata.silentTargets().cardinality();
    }

    /** How many locations are known to be accessed plainly. */
    public int plainLocations() {
        return automata.plainTargets().cardinality();
    }

    /** How many nodes the automata have so far. */
    public int nodes() {
        return automata.size();
    }
}
