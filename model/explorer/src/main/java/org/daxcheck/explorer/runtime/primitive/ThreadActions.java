// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.primitive;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.runtime.core.Cast;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.core.ThreadState;
import org.daxcheck.explorer.runtime.heap.Heap;
import org.jspecify.annotations.Nullable;

/** What threads do to each other and to themselves, as operations. Each method is called by its first argument. */
public final class ThreadActions {

    private ThreadActions() {}

    /**
     * What to start.
     *
     * @param model the thread as an object of the program
     * @param target what the model runs, if that is another object
     * @param name how it reads in a trace; empty for its number
     * @param daemon whether the program may end while it waits
     */
    public record Start(Object model, @Nullable Object target, String name, boolean daemon) {}

    /**
     * Starts a thread and lets it run up to its first operation.
     *
     * @param body what it runs
     * @param begun told of its state before it runs
     */
    public static void start(Strand self, Start start, Cast.Body body, Consumer<ThreadState> begun) {
        if (!self.live()) {
            throw self.refuse("a thread started by the set-up or by a static initialiser");
        }
        self.share(start.model());
        self.share(start.target());
        int number = self.state().nextChild(bodies(self, start), start.daemon());
        Strand child = new Strand(self.execution(), number);
        child.state().thread(start.model());
        if (!start.name().isEmpty()) {
            child.state().name(start.name());
        }
        begun.accept(child.state());
        self.perform(Kind.START, child.state().lifeSymbol(), number, 0, () -> true, () -> {
            child.state().begin();
            self.execution().enter(child, body);
            return 0;
        });
    }

    /**
     * Decides which of several threads may start a thread that they all know.
     *
     * @param fresh whether it has not been started
     */
    public static boolean claim(Strand self, Object model, BooleanSupplier fresh) {
        return decided(self, Kind.CAS_BOOL, model, fresh);
    }

    /** Looks whether a thread that others know has been started; nothing that its starter did happens before that. */
    public static void look(Strand self, Object model, BooleanSupplier started) {
        decided(self, Kind.READ, model, started);
    }

    private static boolean decided(Strand self, Kind kind, Object model, BooleanSupplier outcome) {
        int symbol = self.location(model, "started", "Z", 0);
        long set = kind == Kind.CAS_BOOL ? 1 : 0;
        self.announce(new Op(kind, symbol, 0, set, Access.OPAQUE, self.calls().site()), () -> true);
        boolean yes = outcome.getAsBoolean();
        self.performed(yes ? 1 : 0);
        return yes;
    }

    private static List<Long> bodies(Strand self, Start start) {
        Heap heap = self.execution().heap();
        return List.of(
                heap.number(start.model()).orElseThrow(),
                heap.number(start.target()).orElseThrow());
    }

    /** Waits until a thread has ended; false if interrupted first. */
    public static boolean join(Strand self, ThreadState other) {
        return other.joinedBy(self);
    }

    /** Whether a thread has been started, and whether it has ended: 0, 1 or 2. */
    public static long life(Strand self, ThreadState other) {
        return self.perform(Kind.LIFE_STATE, other.lifeSymbol(), 0, 0, () -> true, other::life);
    }

    /** Interrupts a thread. */
    public static void interrupt(Strand self, ThreadState other) {
        other.writeFlag(self, true);
        unpark(self, other);
    }

    /** Waits for the permit or an interrupt, and takes the permit if it is there. */
    public static void park(Strand self) {
        ThreadState mine = self.state();
        self.perform(
                Kind.PARK,
                mine.permitSymbol(),
                0,
                mine.interruptible(),
                () -> mine.permit() || mine.flagged(),
                () -> mine.permit() ? mine.permit(false) : Op.INTERRUPTED);
    }

    /** Takes the permit if it is there; in any case the thread goes on. With a time limit that counts as none, as {@link #park}. */
    public static void parkTimed(Strand self, long nanos) {
        if (self.execution().bounds().endless(nanos)) {
            park(self);
            return;
        }
        ThreadState mine = self.state();
        long taken = self.perform(Kind.PARK_TIMED, mine.permitSymbol(), 0, 0, () -> true, () -> {
            boolean available = mine.permit();
            mine.permit(false);
            return available ? 1 : 0;
        });
        if (taken == 0) {
            mine.pass(nanos);
        }
    }

    /** Lets the thread's clock advance; a time that counts as endless ends by an interrupt only. False if it was interrupted. */
    public static boolean sleep(Strand self, long nanos) {
        ThreadState mine = self.state();
        if (mine.readFlag(self)) {
            return false;
        }
        if (!self.execution().bounds().endless(nanos)) {
            mine.pass(nanos);
            return true;
        }
        long result = self.perform(
                Kind.AWAIT_ZERO, mine.sleepSymbol(), 0, mine.interruptible(), mine::flagged, () -> Op.INTERRUPTED);
        return result != Op.INTERRUPTED;
    }

    /** Makes a thread's permit available. */
    public static void unpark(Strand self, ThreadState other) {
        self.perform(Kind.UNPARK, other.permitSymbol(), 0, 0, () -> true, () -> other.permit(true));
    }
}
