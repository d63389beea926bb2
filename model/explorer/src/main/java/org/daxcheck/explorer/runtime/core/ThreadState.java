// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.List;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.machine.Fingerprint;
import org.daxcheck.explorer.runtime.name.Numbering;
import org.jspecify.annotations.Nullable;

/** What is a thread's own: whether it lives, its permit to park, its interrupt flag, and its clock. */
public final class ThreadState {

    /** Virtual nanoseconds that pass with each look at the clock. */
    private static final long TICK = 1_000;

    private final Numbering numbering;
    private final int number;
    private long life;
    private boolean permit;
    private long interrupted;
    private long clock;
    private int started;
    private final Fingerprint children = new Fingerprint();
    private @Nullable Object thread;

    public ThreadState(Numbering numbering, int number) {
        this.numbering = numbering;
        this.number = number;
    }

    /** The model of the thread as an object of the program; null until somebody asks for it. */
    public @Nullable Object thread() {
        return thread;
    }

    /** Sets the model of the thread. */
    public void thread(Object model) {
        this.thread = model;
    }

    /** Its number, as in the record. */
    public int number() {
        return number;
    }

    /** How the thread is called in a trace. */
    public void name(String name) {
        numbering.nameThread(number, name);
    }

    /** The number of the next thread that this one starts, see {@link Numbering#child}. */
    public int nextChild(List<Long> bodies, boolean daemon) {
        int child = numbering.child(number, started++, bodies, daemon);
        children.add(child);
        return child;
    }

    /** The symbol of its life. */
    public int lifeSymbol() {
        return numbering.thread(number, Numbering.Part.LIFE);
    }

    /** The symbol of its permit. */
    public int permitSymbol() {
        return numbering.thread(number, Numbering.Part.PERMIT);
    }

    /** The symbol of what it waits for while it sleeps without end: a latch that nobody opens. */
    public int sleepSymbol() {
        return numbering.thread(number, Numbering.Part.SLEEP);
    }

    private int flagSymbol() {
        return numbering.thread(number, Numbering.Part.INTERRUPTED);
    }

    /** Operand b of an operation of this thread that can be interrupted. */
    public long interruptible() {
        return flagSymbol() + 1L;
    }

    /** Life: 0 not started, 1 running, 2 ended. */
    public long life() {
        return life;
    }

    /** It runs. */
    public void begin() {
        life = 1;
    }

    /** It has ended. */
    void end() {
        life = 2;
    }

    /** Whether the permit is there. */
    public boolean permit() {
        return permit;
    }

    /** Sets the permit. */
    public long permit(boolean available) {
        permit = available;
        return 0;
    }

    /** Whether the flag is set, without an operation: for conditions under which an operation is enabled. */
    public boolean flagged() {
        return interrupted != 0;
    }

    /** Reads the interrupt flag as an operation of {@code by}. */
    public boolean readFlag(Strand by) {
        if (by.live()) {
            by.announce(
                    new Op(
                            Kind.READ,
                            flagSymbol(),
                            0,
                            0,
                            Access.VOLATILE,
                            by.calls().site()),
                    () -> true);
            by.performed(interrupted);
        }
        return interrupted != 0;
    }

    /** Writes the interrupt flag as an operation of {@code by}. */
    public void writeFlag(Strand by, boolean value) {
        if (by.live()) {
            by.announce(
                    new Op(
                            Kind.WRITE,
                            flagSymbol(),
                            value ? 1 : 0,
                            0,
                            Access.VOLATILE,
                            by.calls().site()),
                    () -> true);
            by.performed(0);
        }
        interrupted = value ? 1 : 0;
    }

    /** Waits until the thread has ended; false if {@code self}, the calling thread, is interrupted first. */
    public boolean joinedBy(Strand self) {
        ThreadState mine = self.state();
        long result = self.perform(
                Kind.JOIN,
                lifeSymbol(),
                0,
                mine.interruptible(),
                () -> life == 2 || mine.flagged(),
                () -> life == 2 ? 0 : Op.INTERRUPTED);
        return result != Op.INTERRUPTED;
    }

    /**
     * The thread's own clock: it advances with each look and with each time limit that passes, and says nothing of others. In a static
     * initialiser it stands still, since that may run on any thread.
     */
    public long look(Strand self) {
        if (!self.live() && self.execution().running()) {
            return TICK;
        }
        self.spin().changed();
        clock += TICK;
        return clock;
    }

    /** Tells what is not seen by others and will be seen by the thread. */
    void tell(Fingerprint words) {
        words.add(clock);
        words.add(started);
        words.add(children);
    }

    /** A time limit has passed. */
    public void pass(long nanos) {
        clock += Math.max(nanos, 0);
    }
}
