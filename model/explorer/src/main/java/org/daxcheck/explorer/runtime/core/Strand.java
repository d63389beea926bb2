// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.runtime.heap.Heap;
import org.daxcheck.explorer.runtime.heap.Location;
import org.daxcheck.explorer.runtime.heap.Mode;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.daxcheck.explorer.runtime.past.CallStack;
import org.daxcheck.explorer.runtime.past.Past;
import org.daxcheck.explorer.runtime.past.Spin;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the program in one execution. Models perform their operations through it.
 *
 * <p>Its methods are called on the thread itself, except where they say otherwise. While it is <em>quiet</em> (during the set-up, or
 * in a static initialiser) operations take effect at once and are not recorded.
 */
public final class Strand {

    private final Execution execution;
    private final int number;
    private final CallStack calls;
    private final Spin spin = new Spin();
    private final Past past;
    private final List<Event> history = new ArrayList<>();
    private final ThreadState state;

    private int quiet;
    private @Nullable Op announced;
    private int local = Event.UNKNOWN;
    private BooleanSupplier enabled = Execution.always();
    private volatile boolean granted;
    private volatile @Nullable Thread carrier;
    private volatile boolean doomed;
    private boolean reading;
    private @Nullable Object target;
    private int index;
    private boolean ended;

    public Strand(Execution execution, int number) {
        this.execution = execution;
        this.number = number;
        this.calls = new CallStack(
                execution.numbering().sites(), execution.numbering().root(number));
        this.state = new ThreadState(execution.numbering(), number);
        this.past = new Past(
                new Belongings(this), calls, spin, execution.numbering().tellsLocals());
    }

    /** The strand of the calling thread; null if the thread does not belong to a program. */
    public static @Nullable Strand current() {
        return Thread.currentThread() instanceof Carrier carrier ? carrier.strand() : null;
    }

    /**
     * The strand of the calling thread.
     *
     * @throws IllegalStateException if the thread does not belong to a program
     */
    public static Strand require() {
        Strand strand = current();
        if (strand == null) {
            throw new IllegalStateException("the object belongs to an execution that is over");
        }
        return strand;
    }

    /** Its number, as in the record. */
    public int number() {
        return number;
    }

    /** What is its own as a thread: life, permit, interrupt flag. */
    public ThreadState state() {
        return state;
    }

    /** Whether its operations are recorded. */
    public boolean live() {
        return quiet == 0;
    }

    /** The execution. */
    public Execution execution() {
        return execution;
    }

    public CallStack calls() {
        return calls;
    }

    public Spin spin() {
        return spin;
    }

    /** What its future depends on. */
    public Past past() {
        return past;
    }

    public void hush() {
        quiet++;
        calls.told(false);
    }

    public void speak() {
        quiet--;
        calls.told(quiet == 0);
    }

    /**
     * Performs an operation on something that is no memory location: waits for its turn and until it is enabled, then takes effect.
     *
     * @param kind what it does
     * @param symbol its target
     * @param a first operand
     * @param b second operand
     * @param enabled whether it could be performed now; asked by other threads too
     * @param effect takes effect and yields the result
     * @return the result
     */
    public long perform(Kind kind, int symbol, long a, long b, BooleanSupplier enabled, LongSupplier effect) {
        if (!live()) {
            if (!enabled.getAsBoolean()) {
                throw execution.abort(this, new Unsupported("set-up that waits for another thread (" + kind + ")"));
            }
            spin.changed();
            return effect.getAsLong();
        }
        announce(Op.on(kind, symbol, a, b, calls.site()), enabled);
        return performed(effect.getAsLong());
    }

    /** As {@link #perform}, for an operation without target; nothing happens while the strand is quiet. */
    public long performLocal(Kind kind, long a, long b) {
        if (!live()) {
            return 0;
        }
        announce(Op.local(kind, a, b, calls.site()), Execution.always());
        return performed(kind == Kind.CHOICE ? execution.recorder().wantedResult(0) : 0);
    }

    /** Announces an operation and returns when it is to take effect; {@link #performed} must follow. */
    public void announce(Op op, BooleanSupplier when) {
        if (doomed) {
            throw new Stopped();
        }
        announced = op;
        local = past.number();
        enabled = when;
        granted = false;
        try {
            execution.announced(this);
        } catch (Divergence | RuntimeException failure) {
            throw execution.abort(this, failure);
        }
        sleep();
    }

    private void sleep() {
        while (!granted && !doomed) {
            LockSupport.park(this);
        }
        if (doomed) {
            throw new Stopped();
        }
    }

    /** Records the result of the operation that was announced last. */
    public long performed(long result) {
        try {
            Op op = java.util.Objects.requireNonNull(announced, "no operation was announced");
            boolean idle = Recorder.idle(op, result);
            execution.recorder().performed(number, op, result, local);
            history.add(new Event(number, op, result, Event.UNKNOWN));
            spin.performed(idle);
            past.result(result);
            announced = null;
            return result;
        } catch (Divergence | RuntimeException failure) {
            throw execution.abort(this, failure);
        }
    }

    /** A loop's turn of this many operations changed nothing: waits until one of them would yield something else. */
    public void await(int operations) {
        List<Event> turn = List.copyOf(history.subList(history.size() - operations, history.size()));
        announce(
                Op.local(Kind.AWAIT, operations, 0, calls.site()),
                () -> turn.stream().anyMatch(execution.recorder()::changed));
        performed(0);
    }

    /** Announces a read that the next {@link #read} completes, unless it is none of anyone's business. */
    public void reading(Location location) {
        reading = execution.accesses().beforeRead(this, location);
    }

    /** Whether what it reads matters: its operations are recorded, or it runs a static initialiser while threads run. */
    public boolean reads() {
        return live() || (execution.running() && execution.world().initialises());
    }

    public boolean isReading() {
        return reading;
    }

    public void read(@Nullable Object value, boolean reference) {
        reading = false;
        long word;
        try {
            word = execution.accesses().found(reference, value);
        } catch (RuntimeException failure) {
            throw execution.abort(this, failure);
        }
        performed(word);
    }

    public void target(@Nullable Object object, int element) {
        target = object;
        index = element;
    }

    public @Nullable Object target() {
        return target;
    }

    public int index() {
        return index;
    }

    public void write(Location location, @Nullable Object value) {
        target = null;
        execution.accesses().beforeWrite(this, location, value);
    }

    /** Performs an access in full, see {@link Accesses#operate}. */
    public @Nullable Object access(
            Object target, java.lang.reflect.Field field, Mode mode, @Nullable Object first, @Nullable Object second) {
        return operate(Location.of(target, field), mode, first, second);
    }

    /** As {@link #access}, of an element. */
    public @Nullable Object access(
            Object array, int element, Mode mode, @Nullable Object first, @Nullable Object second) {
        return operate(Location.of(array, element), mode, first, second);
    }

    @Nullable
    public Object operate(Location location, Mode mode, @Nullable Object first, @Nullable Object second) {
        return execution.accesses().operate(this, location, mode, first, second);
    }

    /** A number that an object has in every execution. */
    public int identity(Object object) {
        share(object);
        if (!live()) {
            execution.heap().reveal(object, Heap.Maker.SET_UP);
        }
        long reference = execution.heap().number(object).orElseThrow();
        return Long.hashCode(reference * 0x9E37_79B9L) & 0x7fff_ffff;
    }

    /** The number of a text or an answer, for {@link #performLocal}. */
    public int text(@Nullable Object value) {
        return execution.numbering().text(value);
    }

    /** The number of the thread that the schedule wants to be woken now; {@code otherwise} where it says nothing. */
    public long wanted(long otherwise) {
        return execution.recorder().wantedResult(otherwise);
    }

    /**
     * Makes an object known to other threads, with all that it reaches, and performs the writes that explain its contents.
     */
    public void share(@Nullable Object object) {
        if (live()) {
            execution.share(this, object);
        }
    }

    /** The symbol of a part of an object, which becomes known by this. */
    public int symbol(Object object, String part, org.daxcheck.explorer.event.Sort sort, long initial) {
        if (!live()) {
            return 0;
        }
        share(object);
        soil(object);
        return execution.symbol(object, part, sort, initial);
    }

    /** The symbol of a number inside a known model object. */
    public int location(Object owner, String part, String type, long initial) {
        return execution.location(owner, part, type, initial);
    }

    /** Whether an object stood before the threads ran. */
    public boolean settled(Object object) {
        Heap.Known known = execution.heap().find(object);
        return known != null && known.settled();
    }

    /** What goes with an object beside its fields, made when it is first asked for. */
    public Revealing companion(Object object, java.util.function.Function<Object, ? extends Revealing> maker) {
        return execution.companion(object, maker);
    }

    /** Something has changed that only this thread can see. */
    public void changed() {
        spin.changed();
    }

    /** The state of an object is about to change; if a static reaches it, the next execution needs other classes. */
    public void soil(Object object) {
        Heap.Known known = execution.heap().find(object);
        if (known == null) {
            spin.changed();
        } else if (known.inherent()) {
            execution.world().soil();
        }
    }

    /** Whether other threads may know the object. */
    public boolean knows(Object object) {
        return execution.heap().find(object) != null;
    }

    /** Refuses what the thread is about to do. */
    public Stopped refuse(String construct) {
        return execution.abort(this, new Unsupported(construct));
    }

    /** Whether the announced operation could be performed; called by any thread. */
    public boolean ready() {
        return announced != null && !ended && enabled.getAsBoolean();
    }

    /** The announced operation; called by any thread. */
    @Nullable
    public Op announced() {
        return announced;
    }

    /** The local state in which the operation was announced; called by any thread. */
    int local() {
        return local;
    }

    public boolean doomed() {
        return doomed;
    }

    /** Makes the thread's next operation throw {@link Stopped}; called by any thread. */
    public void doom() {
        doomed = true;
    }

    public boolean ended() {
        return ended;
    }

    public void end() {
        ended = true;
    }

    public void carriedBy(Thread thread) {
        carrier = thread;
    }

    /** Lets the thread perform what it announced; called by another thread. */
    public void grant() {
        granted = true;
        wake();
    }

    public void grantSelf() {
        granted = true;
    }

    /** Wakes the thread to look whether it may go on or has to stop; called by another thread. */
    public void wake() {
        LockSupport.unpark(carrier);
    }

    @Nullable
    public Thread carrier() {
        return carrier;
    }
}
