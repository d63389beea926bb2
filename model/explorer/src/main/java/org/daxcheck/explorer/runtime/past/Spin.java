// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.past;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * Tells turns of loops that changed nothing.
 *
 * <p>A turn is recognised at the head of its loop by three things: the live local variables of the method hold what they held at the
 * head before, no operation in between has changed what is shared, and nothing local was written. Then the thread is in the same
 * state as one turn ago and can only go on differently if a location that it read changes.
 */
public final class Spin {

    /** More turns of loops than this without a shared operation end the exploration: nobody could tell a hang from patience. */
    private static final int LONGEST = 1_000_000;

    /** The last time that a thread stood at the head of a loop. */
    public record Turn(List<@Nullable Object> locals, long changes, int operations) {}

    private List<@Nullable Object> locals = new ArrayList<>();
    private long changes;
    private int operations;
    private int idle;
    private final Deque<Long> asides = new ArrayDeque<>();

    /** Something that only this thread knows has changed. */
    public void changed() {
        changes++;
    }

    /**
     * What follows, up to {@link #endAside}, happens in the first run only, and no run may depend on it: a static initialiser. What it
     * changes counts for its own loops, and for none around it.
     */
    public void beginAside() {
        asides.push(changes);
    }

    /** The initialiser that began last is over. */
    public void endAside() {
        changes = asides.pop();
    }

    /** An operation was performed. */
    public void performed(boolean changedNothing) {
        operations++;
        idle = 0;
        if (!changedNothing) {
            changes++;
        }
    }

    /** A live variable at the head that the thread stands at. */
    public void local(@Nullable Object value) {
        locals.add(value);
    }

    /**
     * The thread stands at a head.
     *
     * @return how many operations its last turn had, if that turn changed nothing; else 0
     */
    public int head(Map<Integer, Turn> turns, int loop) {
        List<@Nullable Object> now = locals;
        locals = new ArrayList<>();
        if (++idle > LONGEST) {
            throw new Unsupported("a loop that goes on and on without an operation that others could see");
        }
        Turn last = turns.put(loop, new Turn(now, changes, operations));
        if (last == null || last.changes() != changes || !same(last.locals(), now)) {
            return 0;
        }
        if (last.operations() == operations) {
            throw new Unsupported("a loop that never ends, whatever other threads do");
        }
        return operations - last.operations();
    }

    /** Whether a turn has changed nothing so far. */
    boolean idle(Turn turn) {
        return turn.changes() == changes;
    }

    /** Whether a turn has had no operation so far. */
    boolean fresh(Turn turn) {
        return turn.operations() == operations;
    }

    /** The turn that the thread has just waited out is over. */
    public void waited(Map<Integer, Turn> turns, int loop) {
        Turn turn = turns.get(loop);
        if (turn != null) {
            turns.put(loop, new Turn(turn.locals(), changes, operations));
        }
    }

    private static boolean same(List<@Nullable Object> left, List<@Nullable Object> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            Object a = left.get(i);
            Object b = right.get(i);
            boolean value =
                    a instanceof Number || a instanceof String || a instanceof Boolean || a instanceof Character;
            if (a != b && !(value && a.equals(b))) {
                return false;
            }
        }
        return true;
    }
}
