// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.Trace;
import org.daxcheck.explorer.call.Called;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Site;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.execution.Execution;

/** An execution as a trace to read. */
public final class Story {

    private final Names names;

    Story(Names names) {
        this.names = names;
    }

    /** Tells an execution, and who is left behind at its end. */
    public static Trace of(Execution execution, Names names) {
        return new Story(names).tell(execution);
    }

    private Trace tell(Execution execution) {
        List<String> threads = new ArrayList<>();
        for (int thread = 0; thread < execution.capacity(); thread++) {
            threads.add(names.thread(thread));
        }
        List<Trace.Step> steps = new ArrayList<>();
        for (int i = 0; i < execution.length(); i++) {
            Op op = execution.op(i);
            steps.add(step(execution.thread(i), op, done(op, execution.result(i))));
        }
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            Op op = execution.ahead(thread);
            steps.add(step(thread, op, waiting(execution, thread)));
        }
        return new Trace(threads, steps);
    }

    private Trace.Step step(int thread, Op op, String text) {
        return step(thread, names.site(op.site()).frames().size() - 1, op, text);
    }

    Trace.Step step(int thread, int depth, Op op, String text) {
        Site.Frame frame = names.site(op.site()).frame();
        return new Trace.Step(thread, depth, text, frame.function(), frame.place());
    }

    /** What a thread does that is left behind. */
    String waiting(Executed execution, int thread) {
        return (execution.spinning(thread) ? "goes round for ever: " : "waits: ") + asked(execution.ahead(thread));
    }

    /** What a thread would have done that goes no further. */
    String stopping(Op op) {
        return "stops for ever, before: " + asked(op);
    }

    /** What a thread waits for that is left behind in a call that is one step. */
    String waiting(Executed execution, int thread, CallTree.Node call) {
        Object on = call.called().given().receiver();
        boolean named = on != Called.NAMELESS && on != Called.NOTHING;
        return execution.spinning(thread) ? "spins" : named ? "waits for " + on : "waits";
    }

    /** What an operation did. */
    String done(Op op, long result) {
        if (result == Op.INTERRUPTED && op.interruptFlag() >= 0) {
            return asked(op) + ": interrupted";
        }
        return switch (op.kind()) {
            case READ -> symbol(op) + " is " + value(op, result);
            case GET_AND_SET, GET_AND_ADD, GET_AND_AND, GET_AND_OR, GET_AND_XOR ->
                asked(op) + ", was " + value(op, result);
            case CAS -> asked(op) + (result == op.a() ? ": done" : ": fails, is " + value(op, result));
            case CAS_BOOL -> asked(op) + (result == 1 ? ": done" : ": fails");
            case TRY_LOCK, TRY_READ_LOCK, TRY_ACQUIRE -> asked(op) + (result == 1 ? ": done" : ": fails");
            case NOTIFY -> asked(op) + (result < 0 ? ": nobody waits" : ": " + names.thread((int) result));
            case LEAVE -> asked(op) + (result == 1 ? ": notified" : ": not notified");
            case PARK_TIMED -> asked(op) + (result == 1 ? ": unparked" : ": not unparked");
            case LOCK_STATE, LIFE_STATE, COUNTER_VALUE, LATCH_VALUE, DRAIN, CHOICE -> asked(op) + ": " + result;
            default -> asked(op);
        };
    }

    private String asked(Op op) {
        return switch (op.kind()) {
            case READ -> "reads " + symbol(op);
            case WRITE -> symbol(op) + " = " + value(op, op.a());
            case GET_AND_SET -> symbol(op) + " swapped for " + value(op, op.a());
            case GET_AND_ADD -> symbol(op) + (op.a() < 0 ? " - " : " + ") + Math.abs(op.a());
            case GET_AND_AND -> symbol(op) + " and " + op.a();
            case GET_AND_OR -> symbol(op) + " or " + op.a();
            case GET_AND_XOR -> symbol(op) + " xor " + op.a();
            case CAS, CAS_BOOL -> symbol(op) + " from " + value(op, op.a()) + " to " + value(op, op.b());
            case INVOKE -> "calls " + names.operation(op.a());
            case RESPOND -> "returns from " + names.operation(op.a()) + ": " + names.answer(op.b());
            case REPORT -> "reports " + names.text(op.a());
            case FAIL -> "fails: " + names.text(op.a());
            default -> blocking(op);
        };
    }

    private String blocking(Op op) {
        return switch (op.kind()) {
            case LOCK -> "locks " + symbol(op);
            case UNLOCK -> "unlocks " + symbol(op);
            case READ_LOCK -> "locks " + symbol(op) + " for reading";
            case READ_UNLOCK -> "unlocks " + symbol(op) + " for reading";
            case ENLIST -> "joins those who wait for " + symbol(op);
            case AWAIT_NOTIFIED -> "sleeps until notified by " + symbol(op);
            case NOTIFY -> "notifies one who waits for " + symbol(op);
            case NOTIFY_ALL -> "notifies all who wait for " + symbol(op);
            case PARK -> "parks";
            case UNPARK -> "unparks " + symbol(op);
            case START -> "starts " + names.thread((int) op.a());
            case JOIN -> "joins " + symbol(op);
            case END -> "ends";
            case AWAIT -> "goes round again";
            default ->
                op.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + (op.kind().targeted() ? " " + symbol(op) : "")
                        + (op.a() == 0 ? "" : " " + op.a());
        };
    }

    private String symbol(Op op) {
        return names.told(op.target());
    }

    private String value(Op op, long value) {
        return names.value(op.target(), value);
    }
}
