// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.runtime.core.Execution;
import org.daxcheck.explorer.runtime.core.Stopped;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Identity;
import org.daxcheck.explorer.runtime.heap.Mode;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.daxcheck.explorer.runtime.past.CallStack;
import org.daxcheck.explorer.runtime.primitive.Monitor;
import org.daxcheck.explorer.runtime.primitive.ThreadActions;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls. Public because that code is loaded elsewhere; nobody else has a use for it.
 *
 * <p>On a thread that belongs to no execution a hook does nothing, or what the platform would have done.
 */
public final class Hooks {

    private static final PrintStream SILENCE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private Hooks() {}

    /** The thread is about to do something at a place. */
    public static void at(int place) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.calls().at(place);
        }
    }

    /** A method begins. */
    public static void enter(int place) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.execution().world().loader().instrumentation().entered(place);
            strand.calls().enter(place);
        }
    }

    /** A method returns. */
    public static void exit() {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.calls().exit();
        }
    }

    /** An exception has reached a handler. */
    public static void caught(Object thrown) {
        Strand strand = Strand.current();
        if (strand != null) {
            if (strand.doomed()) {
                throw new Stopped();
            }
            Unsupported limit = Unsupported.behind((Throwable) thrown);
            if (limit != null) {
                throw strand.execution().abort(strand, limit);
            }
            strand.calls().unwind();
        }
    }

    /** A static initialiser begins: from here on the thread is quiet. */
    public static void beginStatic(Object type) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.hush();
            strand.spin().beginAside();
            strand.execution().world().begin((Class<?>) type);
        }
    }

    /** A static initialiser has ended; what its statics reach becomes known. */
    public static void endStatic(Object type) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.execution().world().end((Class<?>) type);
            strand.execution().revealStatics((Class<?>) type);
            strand.spin().endAside();
            strand.speak();
        }
    }

    /** A static initialiser has failed. */
    public static void abortStatic(Object type) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.execution().world().abandon((Class<?>) type);
            if (strand.execution().running() && !strand.doomed()) {
                throw strand.refuse("a static initialiser that throws an exception");
            }
            strand.spin().endAside();
            strand.speak();
        }
    }

    /** A live variable at the head of a loop. */
    public static void local(int value) {
        local((Object) value);
    }

    /** As {@link #local(int)}. */
    public static void local(long value) {
        local((Object) value);
    }

    /** As {@link #local(int)}. */
    public static void local(float value) {
        local((Object) value);
    }

    /** As {@link #local(int)}. */
    public static void local(double value) {
        local((Object) value);
    }

    /** As {@link #local(int)}. */
    public static void local(@Nullable Object value) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.spin().local(value);
        }
    }

    /** The head of a loop, after its live variables. */
    public static void loop(int number) {
        Strand strand = Strand.current();
        if (strand == null) {
            return;
        }
        CallStack.Frame frame = strand.calls().top();
        try {
            int turn = frame == null ? 0 : strand.spin().head(frame.turns(), number);
            if (turn > 0 && frame != null) {
                strand.await(turn);
                strand.spin().waited(frame.turns(), number);
            }
        } catch (Unsupported failure) {
            throw strand.execution().abort(strand, failure);
        }
    }

    /** Enters a monitor. */
    public static void monitorEnter(@Nullable Object object) {
        Strand strand = Strand.current();
        if (strand != null) {
            if (!Identity.settled(Objects.requireNonNull(object))) {
                throw strand.refuse("the monitor of one of many equal objects of "
                        + object.getClass().getName());
            }
            Monitor.of(strand, object).enter(strand);
        }
    }

    /** Leaves a monitor. */
    public static void monitorExit(Object object) {
        Strand strand = Strand.current();
        if (strand != null) {
            Monitor.of(strand, object).exit(strand);
        }
    }

    /** {@link Object#wait()}. */
    public static void monitorWait(Object object) throws InterruptedException {
        Strand strand = Strand.require();
        Monitor.of(strand, object).await(strand, 0);
    }

    /** {@link Object#wait(long)}. */
    public static void monitorWait(Object object, long millis) throws InterruptedException {
        Strand strand = Strand.require();
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Monitor.of(strand, object).await(strand, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** {@link Object#wait(long, int)}. */
    public static void monitorWait(Object object, long millis, int nanos) throws InterruptedException {
        monitorWait(object, nanos > 0 ? millis + 1 : millis);
    }

    /** {@link TimeUnit#timedWait}. */
    public static void timedWait(Object unit, Object object, long time) throws InterruptedException {
        if (time > 0) {
            Strand strand = Strand.require();
            Monitor.of(strand, object).await(strand, ((TimeUnit) unit).toNanos(time));
        }
    }

    /** {@link TimeUnit#sleep}. */
    public static void sleep(Object unit, long time) throws InterruptedException {
        Strand strand = Strand.require();
        if (time > 0 && !ThreadActions.sleep(strand, ((TimeUnit) unit).toNanos(time))) {
            strand.state().writeFlag(strand, false);
            throw new InterruptedException();
        }
    }

    /** {@link Object#notify()}. */
    public static void monitorNotify(Object object) {
        Strand strand = Strand.require();
        Monitor.of(strand, object).wake(strand, false);
    }

    /** {@link Object#notifyAll()}. */
    public static void monitorNotifyAll(Object object) {
        Strand strand = Strand.require();
        Monitor.of(strand, object).wake(strand, true);
    }

    /** A handle was made by this method with these arguments. */
    public static void learn(VarHandle handle, String method, @Nullable Object[] arguments) {
        Strand strand = Strand.current();
        if (strand != null) {
            Handles.learn(strand, handle, method, arguments);
        }
    }

    /** An access through a handle. */
    public static @Nullable Object handle(VarHandle handle, String mode, @Nullable Object[] arguments) {
        return Handles.access(Strand.require(), handle, Mode.of(mode), arguments);
    }

    /** {@link VarHandle#fullFence()}. */
    public static void fullFence() {
        fence(Access.VOLATILE);
    }

    /** {@link VarHandle#acquireFence()}. */
    public static void acquireFence() {
        fence(Access.ACQUIRE);
    }

    /** {@link VarHandle#releaseFence()}. */
    public static void releaseFence() {
        fence(Access.RELEASE);
    }

    private static void fence(Access access) {
        Strand strand = Strand.current();
        if (strand != null && strand.live()) {
            strand.announce(
                    new Op(
                            Kind.FENCE,
                            Op.NO_TARGET,
                            0,
                            0,
                            access,
                            strand.calls().site()),
                    Execution.always());
            strand.performed(0);
        }
    }

    /** A lambda was made at a place. */
    public static void lambda(Object lambda, int place) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.execution().world().lambda(lambda.getClass(), place);
        }
    }

    /** All fields of an object are about to be read by the platform. */
    public static void readAll(@Nullable Object object) {
        Strand strand = Strand.current();
        if (strand != null && object != null && strand.live() && strand.knows(object)) {
            Whole.read(strand, object);
        }
    }

    /** As {@link #readAll(Object)}, for a comparison of two. */
    public static void readAll(@Nullable Object left, @Nullable Object right) {
        readAll(left);
        if (left != null && right != null && left.getClass() == right.getClass()) {
            readAll(right);
        }
    }

    /** All elements of an array are about to be read by the platform. */
    static void readArray(@Nullable Object array) {
        Strand strand = Strand.current();
        if (strand != null && array != null && array.getClass().isArray() && strand.live() && strand.knows(array)) {
            Whole.read(strand, array);
        }
    }

    /** {@link Object#clone()} of an array. */
    public static Object cloneArray(Object array) {
        readArray(array);
        return Whole.clone(array);
    }

    /** {@link System#arraycopy}. */
    @SuppressWarnings("SuspiciousSystemArraycopy") // stands in for the method, whose arguments are declared so
    public static void arraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
        Strand strand = Strand.current();
        if (strand != null && strand.live() && (strand.knows(from) || strand.knows(to))) {
            Whole.copy(strand, from, fromIndex, to, toIndex, length);
        } else {
            if (strand != null) {
                strand.spin().changed();
            }
            System.arraycopy(from, fromIndex, to, toIndex, length);
        }
    }

    /** The program has reached what is not understood. */
    public static void refuse(String construct) {
        Strand strand = Strand.current();
        if (strand != null) {
            throw strand.refuse(construct);
        }
    }

    /** As {@link #refuse}, for a body that has nothing else. */
    public static Error refused(String construct) {
        refuse(construct);
        return new UnsatisfiedLinkError(construct);
    }

    /** In place of the standard streams: what the program prints would come once an execution. */
    public static PrintStream silence() {
        return SILENCE;
    }

    /** {@link Throwable#printStackTrace()}, which would come once an execution. */
    public static void printStackTrace(Object throwable) {
        Objects.requireNonNull(throwable);
    }

    /** {@link Object#hashCode()} on anything. */
    public static int hashCodeOf(Object object) {
        return Whole.hash(object);
    }

    /** {@link System#identityHashCode}, the same in every execution. */
    public static int identityHash(@Nullable Object object) {
        return object == null ? 0 : Whole.identityHash(object);
    }

    /** {@link java.util.Objects#hashCode(Object)}. */
    public static int hashOrZero(@Nullable Object object) {
        return object == null ? 0 : Whole.hash(object);
    }

    /** {@link java.util.Objects#hash}. */
    public static int hashAll(@Nullable Object @Nullable [] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (Object value : values) {
            hash = 31 * hash + hashOrZero(value);
        }
        return hash;
    }

    /** {@link Runtime#availableProcessors()}, the same on every machine. */
    public static int processors(Object runtime) {
        return 2;
    }

    /** {@link System#nanoTime()} by the thread's own clock. */
    public static long nanoTime() {
        Strand strand = Strand.current();
        return strand == null ? System.nanoTime() : strand.state().look(strand);
    }

    /** {@link System#currentTimeMillis()} by the thread's own clock. */
    public static long currentTimeMillis() {
        return nanoTime() / 1_000_000;
    }
}
