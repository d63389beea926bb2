// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.machine.Touch;

/**
 * The happens-before order of the Java memory model (JLS 17.4.5; {@code java.util.concurrent}, memory consistency properties) over the
 * current execution, and the data races in it: two accesses of one location by different threads, one of them a write, one of them
 * plain, that it leaves unordered.
 *
 * <p>It is weaker than the order by which a search tells traces apart: a volatile read does not order later writes, a notification
 * and an unpark order nothing. The last write to a location, or the last release of a lock or counter, carries a second clock: what a
 * thread comes to know that acquires from it. Readers of a lock are not ordered among themselves: what one has released is for writers.
 */
final class HappensBefore {

    /** No race. */
    static final int NONE = -1;

    private final Execution execution;
    private final Clocks order;
    private final Clocks published;
    private final Clocks silent;

    HappensBefore(Execution execution, int capacity) {
        this.execution = execution;
        this.order = new Clocks(capacity);
        this.published = new Clocks(capacity);
        this.silent = new Clocks(capacity);
    }

    /**
     * Orders a new event.
     *
     * @param tip the last event before it in its thread, or the one that started the thread
     * @param touch the first of its touches, if it has any
     * @return an earlier event that it is in a race with, {@link #NONE} if there is none
     */
    int add(int event, int tip, int touch) {
        order.begin(event, tip);
        order.set(event, execution.thread(event), execution.clocks().get(event, execution.thread(event)));
        published.begin(event, -1);
        silent.begin(event, event - 1);
        Trail trail = execution.trail();
        if (touch == trail.size() || !execution.op(event).kind().targeted()) {
            return NONE;
        }
        Op op = execution.op(event);
        int race = op.kind().accessesMemory() ? race(event, op, touch) : NONE;
        synchronize(event, op, touch);
        if (trail.kind(touch) != Touch.READ
                && execution.automata().silentTargets().get(op.target())) {
            silent.join(event, order, event);
        }
        return race;
    }

    /** Whether an earlier event happens before one, at the last event or earlier, that others can learn of unordered. */
    boolean silentlyTold(int earlier) {
        int last = execution.length() - 1;
        return silent.get(last, execution.thread(earlier)) >= execution.number(earlier);
    }

    private void synchronize(int event, Op op, int touch) {
        Trail trail = execution.trail();
        int source = publisher(trail.previous(touch));
        int acquired = reads(op) ? publisherToReaders(trail.previous(touch)) : source;
        if (acquired >= 0 && acquires(op, execution.result(event))) {
            order.join(event, published, acquired);
        }
        if (execution.result(event) == Op.INTERRUPTED && op.interruptFlag() >= 0) {
            int interrupter = publisher(trail.previous(touch + 1));
            if (interrupter >= 0) {
                order.join(event, published, interrupter);
            }
        }
        if (trail.kind(touch) != Touch.READ) {
            publish(event, op, source);
        }
    }

    /** How many events of a thread happen before an event or are it. */
    int past(int event, int thread) {
        return order.get(event, thread);
    }

    /** How many events of a thread are made known to who acquires from an event. */
    int published(int event, int thread) {
        return published.get(event, thread);
    }

    /** The event that one acquires from whose touch comes next after this one. */
    int publisher(int touch) {
        Trail trail = execution.trail();
        int other = touch;
        while (other != Trail.NONE && trail.kind(other) == Touch.READ) {
            other = trail.previous(other);
        }
        return other == Trail.NONE ? NONE : trail.event(other);
    }

    /** The event that one acquires from who comes to read under a lock whose touch comes next after this one: the last writer's unlock. */
    int publisherToReaders(int touch) {
        Trail trail = execution.trail();
        int other = touch;
        while (other != Trail.NONE && execution.op(trail.event(other)).kind() != Kind.UNLOCK) {
            other = trail.previous(other);
        }
        return other == Trail.NONE ? NONE : trail.event(other);
    }

    /** Whether an operation is a reader's of a lock. */
    static boolean reads(Op op) {
        return switch (op.kind()) {
            case READ_LOCK, TRY_READ_LOCK, READ_UNLOCK -> true;
            default -> false;
        };
    }

    private void publish(int event, Op op, int source) {
        if (releases(op)) {
            published.join(event, order, event);
        }
        if (source >= 0 && carriesOn(op)) {
            published.join(event, published, source);
        }
    }

    private static boolean acquires(Op op, long result) {
        return switch (op.kind()) {
            case READ, GET_AND_SET, GET_AND_ADD, GET_AND_AND, GET_AND_OR, GET_AND_XOR, CAS, CAS_BOOL ->
                op.access().acquires();
            case LOCK, READ_LOCK, ACQUIRE, AWAIT_ZERO, JOIN -> result != Op.INTERRUPTED;
            case TRY_LOCK, TRY_READ_LOCK, TRY_ACQUIRE -> result == 1;
            case LIFE_STATE -> result == 2;
            default -> false;
        };
    }

    private static boolean releases(Op op) {
        return switch (op.kind()) {
            case UNLOCK, READ_UNLOCK, RELEASE, COUNT_DOWN, END -> true;
            default -> op.kind().accessesMemory() && op.access().releases();
        };
    }

    /** Whether what was published before stays so: a volatile write replaces nothing, and an update is part of the chain it is in. */
    private static boolean carriesOn(Op op) {
        return op.kind() != Kind.WRITE || op.access() == Access.VOLATILE;
    }

    private int race(int event, Op op, int touch) {
        Trail trail = execution.trail();
        boolean writes = trail.kind(touch) != Touch.READ;
        for (int other = trail.previous(touch); other != Trail.NONE; other = trail.previous(other)) {
            int earlier = trail.event(other);
            boolean wrote = trail.kind(other) != Touch.READ;
            if (ordered(earlier, event)) {
                if (wrote) {
                    return NONE;
                }
            } else if ((writes || wrote) && (plain(op) || plain(execution.op(earlier)))) {
                return earlier;
            }
        }
        return NONE;
    }

    private static boolean plain(Op op) {
        return op.access() == Access.PLAIN && op.kind().accessesMemory();
    }

    private boolean ordered(int earlier, int event) {
        int thread = execution.thread(earlier);
        return order.get(event, thread) >= execution.clocks().get(earlier, thread);
    }
}
