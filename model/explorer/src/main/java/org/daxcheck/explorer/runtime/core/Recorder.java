// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.machine.Memory;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.daxcheck.explorer.runtime.name.Numbering;

/** What was performed in one execution, and the state of all symbols by that account. */
public final class Recorder {

    private final Schedule schedule;
    private final Numbering numbering;
    private final List<Event> events = new ArrayList<>();
    private final Memory memory;

    Recorder(Schedule schedule, Numbering numbering) {
        this.schedule = schedule;
        this.numbering = numbering;
        this.memory = new Memory(numbering);
    }

    /** What was performed so far. */
    List<Event> events() {
        return events;
    }

    /** Whether the schedule still says what happens next. */
    boolean bound() {
        return events.size() < schedule.length();
    }

    /** The thread that the schedule wants next. */
    int wantedThread() {
        return schedule.thread(events.size());
    }

    /** The result that the schedule wants of the operation that is being performed; {@code otherwise} where it says nothing. */
    long wantedResult(long otherwise) {
        return bound() ? schedule.result(events.size()) : otherwise;
    }

    /** Whether an operation would yield something else now than it did. */
    boolean changed(Event event) {
        Op op = event.op();
        if (!op.kind().targeted()) {
            return false;
        }
        return Rules.result(op, event.thread(), memory.get(op.target()), event.result()) != event.result();
    }

    /**
     * Whether an operation left everything as it was, as far as its thread can tell by the result: then a turn of a loop that consists
     * of such operations could be taken again and again without an effect. A thread that writes what stands there already cannot
     * tell, and what it does next must not depend on what it cannot tell.
     */
    static boolean idle(Op op, long result) {
        return switch (op.kind()) {
            case READ, LOCK_STATE, LIFE_STATE, COUNTER_VALUE, LATCH_VALUE, JOIN, AWAIT_ZERO, FENCE, AWAIT ->
                result != Op.INTERRUPTED;
            case GET_AND_SET, GET_AND_ADD, GET_AND_AND, GET_AND_OR, GET_AND_XOR, CAS ->
                Rules.next(op, 0, result, result) == result;
            case CAS_BOOL -> result == 0 || op.a() == op.b();
            case TRY_LOCK, TRY_READ_LOCK, TRY_ACQUIRE, PARK_TIMED, DRAIN -> result == 0;
            case LEAVE -> result == 1;
            case NOTIFY -> result < 0;
            case RELEASE, ACQUIRE -> op.a() == 0 && result != Op.INTERRUPTED;
            default -> false;
        };
    }

    /**
     * Records an operation that was performed.
     *
     * @param local the local state of the thread before it
     * @throws Divergence if the schedule predicted another result
     * @throws Unsupported if the result is not what the operations on record explain
     */
    void performed(int thread, Op op, long result, int local) throws Divergence {
        if (bound() && schedule.result(events.size()) != result) {
            throw new Divergence(
                    thread,
                    op + " at " + numbering.sites().where(op.site()) + " yielded " + result + " instead of "
                            + schedule.result(events.size()));
        }
        if (op.kind().targeted()) {
            account(thread, op, result);
        }
        events.add(new Event(thread, op, result, local));
    }

    private void account(int thread, Op op, long result) {
        long before = memory.get(op.target());
        if (result == Op.INTERRUPTED) {
            memory.set(op.target(), Rules.abandoned(op, thread, before));
            return;
        }
        long expected = Rules.result(op, thread, before, result);
        if (op.kind().accessesMemory() && expected != result) {
            throw new Unsupported("a change of " + numbering.symbol(op.target()) + " from "
                    + numbering.value(op.target(), before) + " that no hook saw (" + op.kind() + " yields "
                    + numbering.value(op.target(), result) + ")");
        }
        memory.set(op.target(), Rules.next(op, thread, before, result));
    }
}
