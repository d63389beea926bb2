// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.util.Arrays;
import org.daxcheck.explorer.automaton.Automata;
import org.daxcheck.explorer.automaton.Watch;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.machine.Memory;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.machine.Touch;
import org.daxcheck.explorer.machine.Waiters;

/**
 * The current execution: its events so far, where each thread stands, and the state they led to. Events are added and taken back at
 * the end only.
 */
public final class Execution implements Executed {

    /** A thread that has not been started. */
    public static final int ABSENT = -2;

    private final Automata automata;
    private final Learner learner;
    private final Visibility visibility;
    private final Memory memory;
    private final Trail trail = new Trail();
    private final Clocks clocks;
    private final int capacity;
    private final HappensBefore happensBefore;
    private final boolean ordering;
    private final RaceState raceState;
    private int racing = HappensBefore.NONE;

    private int[] threads = new int[256];
    private Op[] ops = new Op[256];
    private long[] results = new long[256];
    private int[] nodes = new int[256];
    private int[] numbers = new int[256];
    private int[] touches = new int[256];
    private int[] earlierTips = new int[256];
    private int length;

    private final int[] at;
    private final int[] tip;
    private final int[][] positions;
    private final int[] counts;

    /** No thread has begun. */
    Execution(Automata automata, Learner learner, Visibility visibility, Names names, int capacity) {
        this.automata = automata;
        this.learner = learner;
        this.visibility = visibility;
        this.memory = new Memory(names);
        this.capacity = capacity;
        this.clocks = new Clocks(capacity);
        this.ordering = automata.knowsPlain();
        this.happensBefore = new HappensBefore(this, capacity);
        this.raceState = new RaceState(this, happensBefore, capacity);
        this.at = new int[capacity];
        this.tip = new int[capacity];
        this.counts = new int[capacity];
        this.positions = new int[capacity][16];
        Arrays.fill(at, ABSENT);
        Arrays.fill(tip, -1);
    }

    @Override
    public int length() {
        return length;
    }

    /** The state of all symbols. */
    public Memory memory() {
        return memory;
    }

    /** All touches so far. */
    public Trail trail() {
        return trail;
    }

    /** The vector clock of every event so far. */
    public Clocks clocks() {
        return clocks;
    }

    /** Threads are numbered below this. */
    public int capacity() {
        return capacity;
    }

    @Override
    public int thread(int event) {
        return threads[event];
    }

    @Override
    public Op op(int event) {
        return ops[event];
    }

    @Override
    public long result(int event) {
        return results[event];
    }

    /** How many touches there were before the event. */
    public int touchesBefore(int event) {
        return event < length ? touches[event] : trail.size();
    }

    /** The node at which a thread stands, or {@link #ABSENT}. */
    public int at(int thread) {
        return at[thread];
    }

    /** The last event in the past of a thread's next one that is known before it is performed, -1 if there is none. */
    public int tip(int thread) {
        return tip[thread];
    }

    /** Whether a thread was started and has not ended. */
    public boolean alive(int thread) {
        return at[thread] > Automata.DONE;
    }

    @Override
    public Op ahead(int thread) {
        return automata.op(at[thread]);
    }

    @Override
    public long blocked() {
        long alive = 0;
        for (int thread = 0; thread < capacity; thread++) {
            alive |= alive(thread) ? 1L << thread : 0;
        }
        return alive;
    }

    @Override
    public boolean spinning(int thread) {
        return ahead(thread).kind() == Kind.AWAIT
                || (automata.spinHead(at[thread])
                        && Rules.enabled(
                                ahead(thread), thread, state(ahead(thread).target())));
    }

    @Override
    public long state(int symbol) {
        return memory.get(symbol);
    }

    /** What the threads are. */
    public Automata automata() {
        return automata;
    }

    /** Whether an event happens before another or is it. */
    public boolean before(int event, int other) {
        return other >= 0 && clocks.get(other, threads[event]) >= numbers[event];
    }

    /** Whether an event lies in the past that a clock describes. */
    public boolean before(int event, int[] clock) {
        return clock[threads[event]] >= numbers[event];
    }

    /** How many events of its thread come before an event, plus one. */
    int number(int event) {
        return numbers[event];
    }

    /** What decides on data races to come. Only where plain accesses are known. */
    public RaceState raceState() {
        return raceState;
    }

    /** The first event of a thread at this position or later; -1 if there is none. */
    public int firstFrom(int thread, int event) {
        int[] mine = positions[thread];
        int first = counts[thread];
        while (first > 0 && mine[first - 1] >= event) {
            first--;
        }
        return first < counts[thread] ? mine[first] : -1;
    }

    /** Lets a root thread begin. */
    public void begin(int thread) {
        at[thread] = automata.root(thread);
    }

    /** Whether a thread that is alive can perform its next operation with an effect. May run the program. */
    public boolean ready(int thread) throws Refusal, Divergence, InterruptedException, Restart {
        int node = at[thread];
        Op op = automata.op(node);
        if (!op.kind().targeted()) {
            return op.kind() != Kind.AWAIT || automata.watch(node).changed(memory);
        }
        long state = memory.get(op.target());
        if (!Rules.enabled(op, thread, state)) {
            return interrupted(op);
        }
        return !visibility.spinLoops() || !automata.spinHead(node) || !spins(thread, node, op, state);
    }

    private boolean spins(int thread, int node, Op op, long state)
            throws Refusal, Divergence, InterruptedException, Restart {
        long result = Rules.result(op, thread, state, -1);
        int next = automata.next(node, result);
        if (next == Automata.UNKNOWN) {
            next = learn(thread, result);
        }
        return automata.spins(next);
    }

    /** Whether the operation's interrupt flag is set. */
    public boolean interrupted(Op op) {
        int flag = op.interruptFlag();
        return flag >= 0 && memory.get(flag) != 0;
    }

    /** How the next operation of a thread would touch its target now; 0 if not at all. */
    public int touch(int thread, Op op) {
        long state = memory.get(op.target());
        if (op.kind() == Kind.AWAIT_NOTIFIED && op.interruptFlag() < 0) {
            return 0;
        }
        if (!Rules.enabled(op, thread, state) && interrupted(op)) {
            return Rules.abandoned(op, thread, state) == state ? Touch.READ : Touch.WRITE;
        }
        return Rules.touch(op, thread, state);
    }

    /**
     * Performs the next operation of a thread. May run the program.
     *
     * @param chosen the alternative, where the operation has several; else -1
     */
    public void perform(int thread, long chosen) throws Refusal, Divergence, InterruptedException, Restart {
        int node = at[thread];
        Op op = automata.op(node);
        boolean targeted = op.kind().targeted();
        long state = targeted ? memory.get(op.target()) : 0;
        boolean abandons = targeted && !Rules.enabled(op, thread, state);
        long result = abandons ? Op.INTERRUPTED : Rules.result(op, thread, state, chosen);
        int next = automata.next(node, result);
        if (next == Automata.UNKNOWN) {
            next = learn(thread, result);
        }
        append(thread, node, op, result);
        if (targeted) {
            touchTarget(thread, op, state, abandons, chosen);
        } else {
            touchOthers(op, node);
        }
        if (ordering) {
            racing = happensBefore.add(length, tip[thread], touches[length]);
        }
        tip[thread] = length;
        at[thread] = next;
        length++;
        if (op.kind() == Kind.START) {
            at[(int) op.a()] = automata.root((int) op.a());
            tip[(int) op.a()] = length - 1;
        }
    }

    /** The event that the last event is in a data race with, -1 if there is none. */
    public int racing() {
        return racing;
    }

    private void append(int thread, int node, Op op, long result) {
        if (length == threads.length) {
            grow();
        }
        threads[length] = thread;
        nodes[length] = node;
        ops[length] = op;
        results[length] = result;
        touches[length] = trail.size();
        earlierTips[length] = tip[thread];
        clocks.begin(length, tip[thread]);
        int count = counts[thread]++;
        if (count == positions[thread].length) {
            positions[thread] = Arrays.copyOf(positions[thread], 2 * count);
        }
        positions[thread][count] = length;
        numbers[length] = count + 1;
        clocks.set(length, thread, count + 1);
    }

    private void touchTarget(int thread, Op op, long state, boolean abandons, long chosen) {
        int touch = touch(thread, op);
        if (touch == 0) {
            joinWaker(thread, op.target());
            return;
        }
        pushTouch(op.target(), touch, state);
        if (op.interruptFlag() >= 0) {
            pushTouch(op.interruptFlag(), Touch.READ, memory.get(op.interruptFlag()));
        }
        memory.set(op.target(), abandons ? Rules.abandoned(op, thread, state) : Rules.next(op, thread, state, chosen));
    }

    private void touchOthers(Op op, int node) {
        switch (op.kind()) {
            case AWAIT -> {
                for (Watch.Seen seen : automata.watch(node).seen()) {
                    pushTouch(
                            seen.op().target(), Touch.READ, memory.get(seen.op().target()));
                }
            }
            case INVOKE, RESPOND -> {
                if (visibility.realTime()) {
                    pushTouch(Trail.HISTORY, op.kind() == Kind.INVOKE ? Touch.READ : Touch.SHARE, 0);
                }
            }
            default -> {}
        }
    }

    private void pushTouch(int symbol, int touch, long state) {
        for (int other = trail.last(symbol); other != Trail.NONE; other = trail.previous(other)) {
            if (Touch.conflict(touch, trail.kind(other))) {
                clocks.join(length, trail.event(other));
            }
            if (trail.kind(other) == Touch.WRITE) {
                break;
            }
        }
        trail.push(symbol, touch, length, state);
    }

    /** The past of one who was notified includes the notification that took it out of the set, and no other. */
    private void joinWaker(int thread, int waiters) {
        int other = trail.last(waiters);
        while (other != Trail.NONE && !Waiters.contains(trail.before(other), thread)) {
            other = trail.previous(other);
        }
        clocks.join(length, trail.event(other));
    }

    /** Takes back all events but the first so many. */
    public void truncate(int keep) {
        while (length > keep) {
            length--;
            int thread = threads[length];
            if (ops[length].kind() == Kind.START) {
                at[(int) ops[length].a()] = ABSENT;
                tip[(int) ops[length].a()] = -1;
            }
            trail.truncate(touches[length], memory);
            counts[thread]--;
            tip[thread] = earlierTips[length];
            at[thread] = nodes[length];
        }
    }

    @Override
    public Schedule schedule() {
        return new Schedule(Arrays.copyOf(threads, length), Arrays.copyOf(results, length));
    }

    private int learn(int thread, long result) throws Refusal, Divergence, InterruptedException, Restart {
        int[] who = Arrays.copyOf(threads, length + 1);
        long[] what = Arrays.copyOf(results, length + 1);
        who[length] = thread;
        what[length] = result;
        int spinning = automata.spinSites();
        learner.learn(new Schedule(who, what));
        boolean news = automata.knowsPlain() != ordering || (visibility.spinLoops() && automata.spinSites() > spinning);
        if (visibility.exposes(automata) || news || automata.threads() > capacity) {
            throw new Restart("learned of an observer, a loop, a thread or a plain access");
        }
        return automata.next(at[thread], result);
    }

    private void grow() {
        int size = 2 * length;
        threads = Arrays.copyOf(threads, size);
        nodes = Arrays.copyOf(nodes, size);
        ops = Arrays.copyOf(ops, size);
        results = Arrays.copyOf(results, size);
        numbers = Arrays.copyOf(numbers, size);
        touches = Arrays.copyOf(touches, size);
        earlierTips = Arrays.copyOf(earlierTips, size);
    }
}
