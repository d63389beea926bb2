// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.past;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daxcheck.explorer.machine.Fingerprint;
import org.daxcheck.explorer.runtime.heap.Contents;
import org.jspecify.annotations.Nullable;

/**
 * What the future of a thread depends on, besides the results to come.
 *
 * <p>That is a fingerprint of the results so far, except that a <em>checkpoint</em> forgets: there the future of the current call
 * depends only on where it stands, on its live variables, and on how the call began. Of how the call began one keeps the fingerprint
 * that its caller had; and the objects that came as arguments, as far as no other thread knows them, for the caller may look at them
 * again. What they hold is told at each checkpoint, like what the live variables reach. Everything else that only the thread knows has
 * been made since, and is out of reach unless a live variable or one of those objects leads there.
 *
 * <p>No checkpoint forgets where that would not be all: in the middle of a loop's turn that has changed nothing ({@link Spin} will
 * compare), with an object at hand that keeps something to itself, or once the thread has values of its own in a thread-local.
 */
public final class Past {

    private static final int ENTER = 1;
    private static final int RETURN = 2;
    private static final int UNWIND = 3;
    private static final int CHECK = 4;
    private static final int TURN = 5;

    /** The thread, asked by itself. */
    public interface Owner {

        /** Whether its operations are recorded. */
        boolean live();

        /** The number of a local state. */
        int number(Fingerprint state);

        /** Something to tell references with. */
        Contents contents();

        /** Whether other threads may know an object. */
        boolean shared(Object object);

        /** The number of an object that others may know. */
        long reference(Object object);

        /** Tells what no variable leads to and the thread will yet see: clocks, counts. */
        void tell(Fingerprint words);
    }

    /** The part of one call. */
    static final class Call {
        private final Fingerprint begun = new Fingerprint();
        private final Fingerprint now = new Fingerprint();
        private List<Object> given = List.of();
        private boolean closed;

        /** The thread itself. */
        Call(int thread) {
            begun.add(thread);
            now.set(begun);
        }

        /** A call out of another. */
        Call(Call caller) {
            begun.set(caller.now);
            begun.add(ENTER);
            now.set(begun);
        }

        /** The call that was made last has ended. */
        void ended(Call callee, boolean normally) {
            now.add(normally ? RETURN : UNWIND);
            now.add(callee.now);
        }
    }

    private final Owner owner;
    private final CallStack calls;
    private final Spin spin;
    private final boolean on;
    private final IdentityHashMap<Object, int[]> holds = new IdentityHashMap<>();
    private final Fingerprint primitives = new Fingerprint();
    private List<@Nullable Object> objects = new ArrayList<>();
    private boolean blurred;

    /**
     * The past of a thread that has not begun.
     *
     * @param owner the thread
     * @param calls its calls
     * @param spin its loops
     * @param on whether anybody wants to know
     */
    public Past(Owner owner, CallStack calls, Spin spin, boolean on) {
        this.owner = owner;
        this.calls = calls;
        this.spin = spin;
        this.on = on;
    }

    /** The number of the local state; {@link org.daxcheck.explorer.event.Event#UNKNOWN} if nobody wants to know. */
    public int number() {
        CallStack.Frame top = calls.top();
        if (!on || top == null) {
            return org.daxcheck.explorer.event.Event.UNKNOWN;
        }
        return owner.number(top.call().now);
    }

    /** An operation has yielded a result. */
    public void result(long result) {
        calls.performed();
        CallStack.Frame top = calls.top();
        if (on && top != null) {
            top.call().now.add(result);
        }
    }

    /** The thread has something to itself that no variable leads to. */
    public void blur() {
        blurred = true;
    }

    /** How often the thread holds a lock, which others cannot see. */
    public void holds(Object lock, int writes, int reads) {
        if (writes + reads == 0) {
            holds.remove(lock);
        } else {
            holds.put(lock, new int[] {writes, reads});
        }
    }

    /** An argument of the call that has just begun. */
    public void argument(@Nullable Object value) {
        if (on && owner.live()) {
            objects.add(value);
        }
    }

    /** All arguments were told. */
    public void begun() {
        List<@Nullable Object> arguments = take();
        CallStack.Frame top = calls.top();
        if (arguments.isEmpty() || top == null) {
            return;
        }
        Fingerprint nobody = new Fingerprint();
        Contents contents = owner.contents();
        arguments.forEach(argument -> contents.reference(argument, nobody));
        if (!contents.met().isEmpty()) {
            top.call().closed = !contents.close(nobody);
            top.call().given = contents.met();
        }
    }

    /** A live variable. */
    public void local(long value) {
        primitives.add(value);
    }

    /** As {@link #local(long)}. */
    public void local(@Nullable Object value) {
        if (on && owner.live()) {
            objects.add(value);
        }
    }

    /** All live variables of a place of the current call were told. */
    public void checkpoint(int number) {
        List<@Nullable Object> live = take();
        CallStack.Frame top = calls.top();
        if (on && owner.live() && top != null && !blurred && !top.call().closed && forgetful(top)) {
            Fingerprint state = new Fingerprint();
            state.set(top.call().begun);
            state.add(CHECK);
            state.add(number);
            state.add(primitives);
            if (tell(top, live, state)) {
                top.call().now.set(state);
            }
        }
        primitives.clear();
    }

    private List<@Nullable Object> take() {
        List<@Nullable Object> taken = objects;
        if (!taken.isEmpty()) {
            objects = new ArrayList<>();
        }
        return taken;
    }

    /** Whether no call is in the middle of a turn that has changed nothing so far. */
    private boolean forgetful(CallStack.Frame top) {
        for (CallStack.Frame frame = top; frame != null; frame = frame.caller()) {
            for (Spin.Turn turn : frame.turns().values()) {
                if (spin.idle(turn) && !spin.fresh(turn)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean tell(CallStack.Frame top, List<@Nullable Object> live, Fingerprint state) {
        Contents contents = owner.contents();
        top.call().given.forEach(object -> contents.reference(object, state));
        live.forEach(object -> contents.reference(object, state));
        for (Map.Entry<Integer, Spin.Turn> turn : new TreeMap<>(top.turns()).entrySet()) {
            if (spin.idle(turn.getValue())) {
                state.add(TURN);
                state.add(turn.getKey());
                turn.getValue().locals().forEach(value -> contents.reference(value, state));
            }
        }
        owner.tell(state);
        return contents.close(state) && tellHolds(state);
    }

    private boolean tellHolds(Fingerprint state) {
        Fingerprint held = new Fingerprint();
        for (Map.Entry<Object, int[]> hold : holds.entrySet()) {
            if (!owner.shared(hold.getKey())) {
                return false;
            }
            long lock = owner.reference(hold.getKey());
            held.addUnordered(lock, (long) hold.getValue()[0] << 32 | hold.getValue()[1]);
        }
        state.add(held);
        return true;
    }
}
