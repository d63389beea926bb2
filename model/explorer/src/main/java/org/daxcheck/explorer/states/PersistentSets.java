// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import org.daxcheck.explorer.automaton.Footprints;
import org.daxcheck.explorer.automaton.Watch;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.machine.Touch;

/**
 * Sets of threads that suffice at a state: whatever the others do without them, nothing of it conflicts with what the threads of the
 * set do next (Godefroid, LNCS 1032, 1996; by the closure that he ascribes to Overman).
 *
 * <p>What the others may do is read off the automata, as far as they are known. A round of the search was right to do so if
 * at its end they say the same of the nodes that were known at its beginning; of others it takes it that anything may come. For suppose
 * it had left out something: then some sequence of the others' steps, tried last in some state, would end in a step that conflicts and
 * was not known. But all before that step commutes with the set's step, so it was performed after that one as well; and there the
 * operation ahead was seen, on a way from a node at which the other thread was.
 */
public final class PersistentSets {

    private final Execution execution;
    private final Footprints footprints;
    private final boolean realTime;

    /** Sets at the end of an execution. */
    public PersistentSets(Execution execution, Footprints footprints, boolean realTime) {
        this.execution = execution;
        this.realTime = realTime;
        this.footprints = footprints;
    }

    /** The enabled threads of the smallest set. */
    public long among(long enabled) {
        long best = enabled;
        for (long left = enabled; left != 0; left &= left - 1) {
            long set = closure(Long.lowestOneBit(left), enabled) & enabled;
            if (Long.bitCount(set) < Long.bitCount(best)) {
                best = set;
            }
        }
        return best;
    }

    private long closure(long seed, long enabled) {
        long set = seed;
        long left = seed;
        while (left != 0) {
            int member = Long.numberOfTrailingZeros(left);
            long added = conflicting(member, (enabled >>> member & 1) != 0) & ~set;
            set |= added;
            left = (left | added) & ~(1L << member);
        }
        return set;
    }

    /** The other threads that may come to something which conflicts with a thread's next operation. */
    private long conflicting(int thread, boolean enabled) {
        Op op = execution.ahead(thread);
        if (op.kind().targeted()) {
            int touch = enabled ? execution.touch(thread, op) : Rules.strongestTouch(op);
            long others = touch == 0 ? 0 : touching(thread, op.target(), touch);
            return op.interruptFlag() < 0 ? others : others | touching(thread, op.interruptFlag(), Touch.READ);
        }
        if (op.kind() == Kind.AWAIT) {
            long others = 0;
            for (Watch.Seen seen :
                    execution.automata().watch(execution.at(thread)).seen()) {
                others |= touching(thread, seen.op().target(), Touch.READ);
            }
            return others;
        }
        boolean history = realTime && (op.kind() == Kind.INVOKE || op.kind() == Kind.RESPOND);
        int touch = op.kind() == Kind.INVOKE ? Touch.READ : Touch.SHARE;
        return history ? touching(thread, Footprints.HISTORY, touch) : 0;
    }

    private long touching(int thread, int symbol, int touch) {
        long others = 0;
        for (int other = 0; other < execution.capacity(); other++) {
            boolean asked = other != thread && execution.alive(other);
            if (asked && footprints.conflict(execution.at(other), symbol, touch)) {
                others |= 1L << other;
            }
        }
        return others;
    }
}
