// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Pending;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.toy.Instruction.Jump;
import org.daxcheck.explorer.toy.Instruction.Perform;
import org.daxcheck.explorer.toy.Step.Effect;

/** A state of a toy program, in plain collections. {@link #choices} says who can do what, {@link #step} does it. */
public final class ToyState {

    /** In place of a history's end of real time. */
    static final int HISTORY = -7;

    private final Toy toy;
    private final boolean realTime;
    private final int[] pc;
    private final long[][] registers;
    private final long[] words;
    private final int[] writers;
    private final int[] readers;
    private final Map<Integer, List<Integer>> waiters = new HashMap<>();
    private final List<List<Step>> histories = new ArrayList<>();

    public ToyState(Toy toy, boolean realTime) {
        this.toy = toy;
        this.realTime = realTime;
        this.pc = new int[toy.threads.size()];
        this.registers = new long[toy.threads.size()][ToyThread.REGISTERS];
        this.words = toy.initials.stream().mapToLong(Long::longValue).toArray();
        this.writers = new int[words.length];
        this.readers = new int[words.length];
        Arrays.fill(writers, -1);
        for (int thread = 0; thread < pc.length; thread++) {
            histories.add(new ArrayList<>());
            advance(thread);
        }
    }

    public ToyState(ToyState other) {
        this.toy = other.toy;
        this.realTime = other.realTime;
        this.pc = other.pc.clone();
        this.registers = new long[pc.length][];
        for (int i = 0; i < pc.length; i++) {
            registers[i] = other.registers[i].clone();
            histories.add(new ArrayList<>(other.histories.get(i)));
        }
        this.words = other.words.clone();
        this.writers = other.writers.clone();
        this.readers = other.readers.clone();
        other.waiters.forEach((symbol, list) -> waiters.put(symbol, new ArrayList<>(list)));
    }

    public int threads() {
        return pc.length;
    }

    /** Everything that the future depends on, and nothing else; valid as long as the state does not move. */
    public Object key() {
        List<Object> key = shared();
        for (long[] mine : registers) {
            key.add(LongBuffer.wrap(mine));
        }
        key.add(IntBuffer.wrap(pc));
        return key;
    }

    /** What is left when an execution is over: what threads share, and where those stand that have not ended. */
    public Object remains() {
        List<Object> key = shared();
        for (int thread = 0; thread < pc.length; thread++) {
            if (alive(thread)) {
                key.add(local(thread));
            }
        }
        return key;
    }

    private List<Object> shared() {
        List<Object> key = new ArrayList<>();
        key.add(LongBuffer.wrap(words));
        key.add(IntBuffer.wrap(writers));
        key.add(IntBuffer.wrap(readers));
        waiters.forEach((symbol, list) -> {
            boolean ordered = toy.sorts.get(symbol) == Sort.WAIT_QUEUE;
            if (!list.isEmpty()) {
                key.add(symbol);
                key.add(ordered ? List.copyOf(list) : list.stream().sorted().toList());
            }
        });
        return key;
    }

    public boolean alive(int thread) {
        return word(Toy.life(thread)) == 1;
    }

    public Op ahead(int thread) {
        Perform perform = (Perform) toy.threads.get(thread).get(pc[thread]);
        long[] mine = registers[thread];
        return new Op(
                perform.kind(),
                perform.target(),
                perform.a().value(mine),
                perform.b().value(mine),
                perform.access(),
                pc[thread]);
    }

    /** What only this thread knows, as a text. */
    String local(int thread) {
        return thread + ":" + pc[thread] + Arrays.toString(registers[thread]);
    }

    public Pending pending(int thread, Interner interner) {
        return new Pending(thread, ahead(thread), interner.number(local(thread)));
    }

    private long word(int symbol) {
        return words[symbol];
    }

    private List<Integer> waiting(int symbol) {
        return waiters.computeIfAbsent(symbol, key -> new ArrayList<>());
    }

    private void advance(int thread) {
        List<Instruction> code = toy.threads.get(thread);
        while (pc[thread] < code.size() && code.get(pc[thread]) instanceof Jump jump) {
            boolean equal = registers[thread][jump.register()] == jump.value();
            pc[thread] = equal == jump.ifEqual() ? jump.to() : pc[thread] + 1;
        }
    }

    private boolean interrupted(Op op) {
        return op.interruptFlag() >= 0 && word(op.interruptFlag()) != 0;
    }

    /** The alternatives of the thread's next operation; none if it cannot be performed. */
    public List<Long> choices(int thread) {
        if (!alive(thread)) {
            return List.of();
        }
        Op op = ahead(thread);
        if (!enabled(thread, op) && !interrupted(op)) {
            return List.of();
        }
        if (op.kind() == Kind.CHOICE) {
            return java.util.stream.LongStream.range(0, op.a()).boxed().toList();
        }
        List<Integer> waiting = op.kind() == Kind.NOTIFY ? waiting(op.target()) : List.of();
        if (waiting.isEmpty()) {
            return List.of(-1L);
        }
        return toy.sorts.get(op.target()) == Sort.WAIT_QUEUE
                ? List.of((long) waiting.get(0))
                : waiting.stream().map(Integer::longValue).toList();
    }

    private boolean enabled(int thread, Op op) {
        int target = op.target();
        int writer = target < 0 ? -1 : writers[target];
        return switch (op.kind()) {
            case LOCK -> writer < 0 && readers[target] == 0;
            case READ_LOCK -> writer < 0 || writer == thread;
            case AWAIT_NOTIFIED -> !waiting(target).contains(thread);
            case PARK -> word(target) == 1;
            case JOIN -> word(target) == 2;
            case ACQUIRE -> word(target) >= op.a();
            case AWAIT_ZERO -> word(target) == 0;
            case AWAIT -> turn(thread, op).stream().anyMatch(step -> wouldDiffer(thread, step.event()));
            default -> true;
        };
    }

    private List<Step> turn(int thread, Op op) {
        List<Step> history = histories.get(thread);
        return history.subList(history.size() - (int) op.a(), history.size());
    }

    private boolean wouldDiffer(int thread, Event event) {
        ToyState copy = new ToyState(this);
        return copy.apply(thread, event.op(), event.result(), new HashMap<>(), new HashSet<>()) != event.result();
    }

    /** Performs the thread's next operation. */
    public Step step(int thread, long choice, Interner interner) {
        Op op = ahead(thread);
        int local = interner.number(local(thread));
        Map<Integer, Effect> effects = new HashMap<>();
        Set<Integer> woken = new HashSet<>();
        long result;
        if (!enabled(thread, op)) {
            result = abandon(thread, op, effects);
        } else {
            result = apply(thread, op, choice, effects, woken);
        }
        if (op.interruptFlag() >= 0) {
            effects.put(op.interruptFlag(), Effect.LOOKS);
        }
        if (op.kind() == Kind.AWAIT) {
            turn(thread, op).forEach(step -> effects.put(step.event().op().target(), Effect.LOOKS));
        }
        Perform perform = (Perform) toy.threads.get(thread).get(pc[thread]);
        if (perform.register() > 0) {
            registers[thread][perform.register()] = result;
        }
        pc[thread]++;
        advance(thread);
        Step step = new Step(new Event(thread, op, result, local), effects, woken);
        histories.get(thread).add(step);
        return step;
    }

    private long abandon(int thread, Op op, Map<Integer, Effect> effects) {
        boolean leaves =
                op.kind() == Kind.AWAIT_NOTIFIED && waiting(op.target()).remove((Object) thread);
        effects.put(op.target(), leaves ? Effect.CHANGES : Effect.LOOKS);
        return Op.INTERRUPTED;
    }

    private long apply(int thread, Op op, long choice, Map<Integer, Effect> effects, Set<Integer> woken) {
        return switch (op.kind()) {
            case READ, WRITE, GET_AND_SET, GET_AND_ADD, GET_AND_AND, GET_AND_OR, GET_AND_XOR, CAS, CAS_BOOL ->
                access(op, effects);
            case LOCK, TRY_LOCK, UNLOCK, READ_LOCK, TRY_READ_LOCK, READ_UNLOCK, LOCK_STATE -> lock(thread, op, effects);
            case ENLIST, AWAIT_NOTIFIED, LEAVE, NOTIFY, NOTIFY_ALL -> await(thread, op, choice, effects, woken);
            case CHOICE -> choice;
            case FENCE, AWAIT, REPORT, FAIL -> 0;
            case INVOKE, RESPOND -> history(op, effects);
            default -> count(op, effects);
        };
    }

    private long history(Op op, Map<Integer, Effect> effects) {
        if (realTime) {
            effects.put(HISTORY, op.kind() == Kind.INVOKE ? Effect.LOOKS : Effect.BLIND);
        }
        return 0;
    }

    private long access(Op op, Map<Integer, Effect> effects) {
        long old = word(op.target());
        long fresh = switch (op.kind()) {
            case READ -> old;
            case GET_AND_ADD -> op.b() == 32 ? (int) (old + op.a()) : old + op.a();
            case GET_AND_AND -> old & op.a();
            case GET_AND_OR -> old | op.a();
            case GET_AND_XOR -> old ^ op.a();
            case CAS, CAS_BOOL -> old == op.a() ? op.b() : old;
            default -> op.a();
        };
        words[op.target()] = fresh;
        boolean looks = fresh == old && op.kind() != Kind.WRITE;
        effects.put(op.target(), looks ? Effect.LOOKS : Effect.CHANGES);
        return switch (op.kind()) {
            case WRITE -> 0;
            case CAS_BOOL -> old == op.a() ? 1 : 0;
            default -> old;
        };
    }

    private long lock(int thread, Op op, Map<Integer, Effect> effects) {
        int target = op.target();
        int writer = writers[target];
        int reading = readers[target];
        boolean free = writer < 0 && reading == 0;
        boolean readable = writer < 0 || writer == thread;
        effects.put(target, Effect.CHANGES);
        switch (op.kind()) {
            case LOCK -> writers[target] = thread;
            case UNLOCK -> writers[target] = -1;
            case READ_LOCK -> readers[target] = reading + 1;
            case READ_UNLOCK -> readers[target] = reading - 1;
            case TRY_LOCK -> {
                if (free) {
                    writers[target] = thread;
                } else {
                    effects.put(target, Effect.LOOKS);
                }
            }
            case TRY_READ_LOCK -> readers[target] = readable ? reading + 1 : reading;
            default -> effects.put(target, Effect.LOOKS);
        }
        if (op.kind() == Kind.READ_LOCK || op.kind() == Kind.READ_UNLOCK) {
            effects.put(target, Effect.BLIND);
        }
        if (op.kind() == Kind.TRY_READ_LOCK) {
            effects.put(target, readable ? Effect.BLIND : Effect.LOOKS);
        }
        return switch (op.kind()) {
            case TRY_LOCK -> free ? 1 : 0;
            case TRY_READ_LOCK -> readable ? 1 : 0;
            case LOCK_STATE -> free ? 0 : writer < 0 ? 3 : writer == thread ? 2 : 1;
            default -> 0;
        };
    }

    private long await(int thread, Op op, long choice, Map<Integer, Effect> effects, Set<Integer> woken) {
        List<Integer> waiting = waiting(op.target());
        effects.put(op.target(), waiting.isEmpty() ? Effect.LOOKS : Effect.CHANGES);
        switch (op.kind()) {
            case ENLIST -> {
                effects.put(op.target(), Effect.CHANGES);
                waiting.add(thread);
                return 0;
            }
            case LEAVE -> {
                boolean left = waiting.remove((Integer) thread);
                effects.put(op.target(), left ? Effect.CHANGES : Effect.LOOKS);
                return left ? 0 : 1;
            }
            case NOTIFY -> {
                if (!waiting.isEmpty()) {
                    waiting.remove((Integer) (int) choice);
                    woken.add((int) choice);
                }
                return waiting.isEmpty() && woken.isEmpty() ? -1 : choice;
            }
            case NOTIFY_ALL -> {
                woken.addAll(waiting);
                waiting.clear();
                return 0;
            }
            default -> {
                if (op.interruptFlag() >= 0) {
                    effects.put(op.target(), Effect.LOOKS);
                } else {
                    effects.remove(op.target());
                }
                return 0;
            }
        }
    }

    private long count(Op op, Map<Integer, Effect> effects) {
        long old = word(op.target());
        long fresh = switch (op.kind()) {
            case PARK, PARK_TIMED, DRAIN -> 0;
            case UNPARK, START -> 1;
            case END -> 2;
            case ACQUIRE -> old - op.a();
            case TRY_ACQUIRE -> old >= op.a() ? old - op.a() : old;
            case RELEASE -> old + op.a();
            case COUNT_DOWN -> Math.max(0, old - 1);
            default -> old;
        };
        words[op.target()] = fresh;
        boolean blind = op.kind() == Kind.UNPARK || op.kind() == Kind.RELEASE || op.kind() == Kind.COUNT_DOWN;
        effects.put(op.target(), blind ? Effect.BLIND : fresh == old ? Effect.LOOKS : Effect.CHANGES);
        if (op.kind() == Kind.START) {
            effects.put(Toy.life((int) op.a()), Effect.CHANGES);
        }
        return switch (op.kind()) {
            case PARK_TIMED, DRAIN, COUNTER_VALUE, LATCH_VALUE, LIFE_STATE -> old;
            case TRY_ACQUIRE -> old >= op.a() ? 1 : 0;
            default -> 0;
        };
    }
}
