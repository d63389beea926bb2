// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.thread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.runtime.core.Stopped;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.core.ThreadState;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.hook.Hooks;
import org.daxcheck.explorer.runtime.primitive.Monitor;
import org.daxcheck.explorer.runtime.primitive.ThreadActions;
import org.jspecify.annotations.Nullable;

/**
 * Model of {@code java.lang.Thread}. Time does not pass for others: {@link #sleep} lets the thread's own clock advance and is
 * otherwise a step like any other. Priorities, groups and virtual threads have no model.
 */
public class ModelThread implements Runnable, Modelled {

    /** As in the platform. */
    public static final int MIN_PRIORITY = 1;

    /** As in the platform. */
    public static final int NORM_PRIORITY = 5;

    /** As in the platform. */
    public static final int MAX_PRIORITY = 10;

    private final @Nullable Runnable target;
    private volatile String name;
    private final Beginning beginning;
    private volatile @Nullable UncaughtHandler handler;
    private volatile boolean daemon;
    private volatile int priority = NORM_PRIORITY;

    /** As in the platform. */
    public ModelThread() {
        this((Runnable) null, "");
    }

    /** As in the platform. */
    public ModelThread(@Nullable Runnable target) {
        this(target, "");
    }

    /** As in the platform. */
    public ModelThread(String name) {
        this((Runnable) null, name);
    }

    /** As in the platform; a thread without a name gets one when it starts. */
    public ModelThread(@Nullable Runnable target, String name) {
        this(target, name, (ThreadState) null);
    }

    private ModelThread(@Nullable Runnable target, String name, @Nullable ThreadState state) {
        this.target = target;
        this.beginning = new Beginning(state);
        this.name = Objects.requireNonNull(name);
        Strand maker = Strand.current();
        this.daemon = maker != null && maker.state().thread() instanceof ModelThread parent && parent.daemon;
    }

    /** As in the platform; there is one group. */
    public ModelThread(@Nullable Group group, @Nullable Runnable target, String name) {
        this(target, name);
    }

    /** As in the platform; there is one group, and stacks are as large as they are. */
    public ModelThread(@Nullable Group group, @Nullable Runnable target, String name, long stackSize) {
        this(target, name);
    }

    /** As in the platform; there is one group, stacks are as large as they are, and nothing is inherited. */
    public ModelThread(
            @Nullable Group group,
            @Nullable Runnable target,
            String name,
            long stackSize,
            boolean inheritThreadLocals) {
        this(target, name);
    }

    /** As in the platform. */
    public static ModelThread currentThread() {
        Strand self = Strand.require();
        ThreadState state = self.state();
        if (!(state.thread() instanceof ModelThread)) {
            state.thread(new ModelThread(null, "T" + (self.number() + 1), state));
        }
        return (ModelThread) Objects.requireNonNull(state.thread());
    }

    /** As in the platform. */
    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    /** As in the platform. */
    public void start() {
        Strand self = Strand.require();
        beginning.claim(this, self);
        ThreadActions.start(self, new ThreadActions.Start(this, target, name, daemon), this::live, begun -> {
            beginning.begun(self, begun);
            if (name.isEmpty()) {
                name = "Thread-" + begun.number();
            }
        });
    }

    private void live() throws Throwable {
        UncaughtHandler last = handler;
        try {
            run();
        } catch (Stopped over) {
            throw over;
        } catch (Throwable thrown) {
            if (last == null) {
                throw thrown;
            }
            last.uncaughtException(this, thrown);
        }
    }

    /** See {@link Beginning#state}. */
    @Nullable
    ThreadState started() {
        return beginning.state(this);
    }

    /** As in the platform. */
    public final void join() throws InterruptedException {
        checkInterrupt();
        Strand self = Strand.require();
        ThreadState other = started();
        if (other != null && !ThreadActions.join(self, other)) {
            self.state().writeFlag(self, false);
            throw new InterruptedException();
        }
    }

    /** As in the platform; the time limit passes if the thread has not ended now. */
    public final void join(long millis) throws InterruptedException {
        checkTime(millis);
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        if (millis == 0 || Strand.require().execution().bounds().endless(nanos)) {
            join();
            return;
        }
        checkInterrupt();
        if (isAlive()) {
            Strand.require().state().pass(nanos);
        }
    }

    /** As in the platform. */
    public final void join(long millis, int nanos) throws InterruptedException {
        join(nanos > 0 ? millis + 1 : millis);
    }

    private static void checkTime(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
    }

    private static void checkInterrupt() throws InterruptedException {
        if (interrupted()) {
            throw new InterruptedException();
        }
    }

    /** As in the platform. */
    public void interrupt() {
        ThreadState other = started();
        if (other != null) {
            ThreadActions.interrupt(Strand.require(), other);
        }
    }

    /** As in the platform. */
    public boolean isInterrupted() {
        ThreadState other = started();
        return other != null && other.readFlag(Strand.require());
    }

    /** As in the platform. */
    public static boolean interrupted() {
        Strand self = Strand.require();
        boolean flag = self.state().readFlag(self);
        if (flag) {
            self.state().writeFlag(self, false);
        }
        return flag;
    }

    /** As in the platform. */
    public final boolean isAlive() {
        ThreadState other = started();
        return other != null && ThreadActions.life(Strand.require(), other) == 1;
    }

    /** As in the platform; what another thread that runs is doing is refused. */
    public Thread.State getState() {
        Strand self = Strand.require();
        ThreadState other = started();
        if (other == null) {
            return Thread.State.NEW;
        }
        if (other == self.state()) {
            return Thread.State.RUNNABLE;
        }
        long life = ThreadActions.life(self, other);
        if (life == 1) {
            throw self.refuse("Thread.getState of another thread that runs");
        }
        return life == 0 ? Thread.State.NEW : Thread.State.TERMINATED;
    }

    /** As in the platform. */
    public final Group getThreadGroup() {
        return Group.ONLY;
    }

    /** Lets the thread's clock advance; others may run in between as always. */
    public static void sleep(long millis) throws InterruptedException {
        checkTime(millis);
        Strand self = Strand.require();
        if (!ThreadActions.sleep(self, TimeUnit.MILLISECONDS.toNanos(millis))) {
            self.state().writeFlag(self, false);
            throw new InterruptedException();
        }
    }

    /** As {@link #sleep(long)}. */
    public static void sleep(Duration time) throws InterruptedException {
        sleep(Math.max(0, time.toMillis()));
    }

    /** As {@link #join(long)}; true if the thread has ended. */
    public final boolean join(Duration time) throws InterruptedException {
        if (started() == null) {
            throw new IllegalThreadStateException();
        }
        if (!time.isNegative() && !time.isZero()) {
            join(Math.max(1, time.toMillis()));
        }
        return !isAlive();
    }

    /** As {@link #sleep(long)}. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        sleep(nanos > 0 ? millis + 1 : millis);
    }

    /** Does nothing: others may run in between any two operations. */
    @SuppressWarnings("NamedLikeContextualKeyword") // the platform's name
    public static void yield() {
        Strand.require();
    }

    /** Does nothing: a loop that changes nothing is known by that. */
    public static void onSpinWait() {
        Strand.require();
    }

    /** As in the platform. */
    public static boolean holdsLock(Object object) {
        Strand self = Strand.require();
        return Monitor.of(self, object).heldBy(self);
    }

    /** As in the platform. */
    public final String getName() {
        return name;
    }

    /** As in the platform. */
    public final void setName(String newName) {
        beginning.demandOwn(this, "setName");
        this.name = newName;
    }

    /** The thread's number in the exploration, from 1; refused before it was started. */
    public final long threadId() {
        ThreadState known = started();
        if (known == null) {
            throw Strand.require().refuse("the number of a thread that has not been started");
        }
        return known.number() + 1L;
    }

    /** As {@link #threadId()}. */
    public long getId() {
        return threadId();
    }

    /** As in the platform: a daemon that waits for ever is not stuck if nobody else is. */
    public final boolean isDaemon() {
        if (started() == null) {
            beginning.demandOwn(this, "isDaemon");
        }
        return daemon;
    }

    /** As in the platform. */
    public final void setDaemon(boolean on) {
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        beginning.demandOwn(this, "setDaemon");
        this.daemon = on;
    }

    /** As in the platform: none is. */
    public final boolean isVirtual() {
        return false;
    }

    /** As in the platform. */
    public final int getPriority() {
        return priority;
    }

    /** Remembered, and without effect. */
    public final void setPriority(int newPriority) {
        beginning.demandOwn(this, "setPriority");
        this.priority = newPriority;
    }

    /** As in the platform. */
    public @Nullable UncaughtHandler getUncaughtExceptionHandler() {
        return handler;
    }

    /** As in the platform. */
    public void setUncaughtExceptionHandler(@Nullable UncaughtHandler newHandler) {
        this.handler = newHandler;
    }

    @Override
    public int hashCode() {
        return Hooks.identityHash(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "Thread[" + name + "]";
    }

    @Override
    public String label() {
        return getClass() == ModelThread.class ? "Thread" : getClass().getSimpleName();
    }

    @Override
    public List<? extends @Nullable Object> parts() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(target);
        parts.add(handler);
        return parts;
    }
}
