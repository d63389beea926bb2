// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.Random;
import java.util.function.Consumer;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Sort;

/** Makes small programs by chance, each about one theme. The same seed makes the same program. */
public final class RandomToys {

    /** What a program is about. */
    public enum Theme {
        MEMORY,
        PLAIN,
        LOCKS,
        READERS,
        SHARED,
        MONITORS,
        CONDITIONS,
        PARKING,
        SPINNING,
        SPAWNING,
        COUNTERS,
        INTERRUPTS,
        CHOICES,
        HISTORIES
    }

    private final Random random;
    private final Theme theme;
    private final Toy toy = new Toy();
    private final int x = toy.location();
    private final int y = toy.location();
    private final int lock = toy.lock();
    private final int other = toy.lock();
    private final int set = toy.symbol(Sort.WAIT_SET, 0);
    private final int queue = toy.symbol(Sort.WAIT_QUEUE, 0);
    private final int counter;
    private final int latch;
    private final int[] flags = new int[4];
    private final int threads;

    private RandomToys(long seed, Theme theme) {
        this.random = new Random(seed * 31 + theme.name().hashCode());
        this.theme = theme;
        this.counter = toy.symbol(Sort.COUNTER, random.nextInt(3));
        this.latch = toy.symbol(Sort.LATCH, 1 + random.nextInt(2));
        for (int i = 0; i < flags.length; i++) {
            flags[i] = toy.location();
        }
        this.threads = 2 + (random.nextInt(3) == 0 ? 2 : random.nextInt(2));
    }

    /** The program of a seed. */
    public static Toy of(long seed, Theme theme) {
        return new RandomToys(seed, theme).program();
    }

    private Toy program() {
        boolean spawning = theme == Theme.SPAWNING;
        int first = spawning ? 1 : threads;
        for (int i = 0; i < first; i++) {
            int me = i;
            toy.thread(body -> fill(body, me));
        }
        for (int i = first; i < threads; i++) {
            int me = i;
            toy.child(body -> fill(body, me));
        }
        return toy;
    }

    private void fill(ToyThread body, int me) {
        int length = threads > 3 ? 1 + random.nextInt(2) : 1 + random.nextInt(3);
        if (theme == Theme.SPAWNING) {
            spawn(body, me);
        }
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                access(body);
            } else {
                themed(body, me);
            }
        }
    }

    private void spawn(ToyThread body, int me) {
        for (int child = me + 1; child < threads; child++) {
            boolean mine = me == 0 ? child == 1 || threads < 4 : me == 1 && child > 1 && threads > 3;
            if (mine) {
                body.on(Kind.START, Toy.life(child), child, 0);
            }
        }
        if (me == 0) {
            maybe(() -> access(body));
            maybe(() -> body.on(Kind.JOIN, Toy.life(1)));
        }
    }

    private void themed(ToyThread body, int me) {
        switch (theme) {
            case MEMORY -> access(body);
            case PLAIN -> plain(body);
            case LOCKS -> locked(body);
            case READERS -> readers(body);
            case SHARED -> shared(body);
            case MONITORS -> waiting(body, set, 0);
            case CONDITIONS -> waiting(body, queue, 0);
            case PARKING -> parking(body, me, 0);
            case SPINNING -> spinning(body);
            case SPAWNING -> life(body, me);
            case COUNTERS -> counting(body);
            case INTERRUPTS -> interrupting(body, me);
            case CHOICES -> choosing(body);
            case HISTORIES -> history(body, me);
        }
    }

    private int place() {
        return random.nextInt(3) == 0 ? y : x;
    }

    private void access(ToyThread body) {
        int at = place();
        int value = random.nextInt(3);
        switch (random.nextInt(9)) {
            case 0, 1 -> body.read(at, 2);
            case 2 -> body.write(at, value);
            case 3 -> body.increment(at, 3);
            case 4 -> body.get(Kind.GET_AND_ADD, at, 1, 64, 2);
            case 5 -> body.get(Kind.CAS, at, value, value + 1, 2);
            case 6 -> body.get(Kind.CAS_BOOL, at, value, random.nextInt(3), 2);
            case 7 -> body.get(Kind.GET_AND_SET, at, value, 0, 2);
            default -> body.read(at, 2).when(2, value, random.nextBoolean(), then -> simple(then));
        }
    }

    private void simple(ToyThread body) {
        if (random.nextBoolean()) {
            body.write(place(), 2);
        } else {
            body.read(place(), 4);
        }
    }

    private void maybe(Runnable part) {
        if (random.nextBoolean()) {
            part.run();
        }
    }

    private void locked(ToyThread body) {
        int held = random.nextInt(3) == 0 ? other : lock;
        switch (random.nextInt(5)) {
            case 0 ->
                body.get(Kind.TRY_LOCK, held, 0, 0, 2).when(2, 1, true, then -> {
                    simple(then);
                    then.on(Kind.UNLOCK, held);
                });
            case 1 -> {
                body.on(Kind.LOCK, held).on(Kind.LOCK, held == lock ? other : lock);
                maybe(() -> simple(body));
                body.on(Kind.UNLOCK, held == lock ? other : lock).on(Kind.UNLOCK, held);
            }
            case 2 -> body.get(Kind.LOCK_STATE, held, 0, 0, 2).when(2, 0, true, this::simple);
            default -> {
                body.on(Kind.LOCK, held);
                maybe(() -> simple(body));
                body.on(Kind.UNLOCK, held);
            }
        }
    }

    private void plain(ToyThread body) {
        switch (random.nextInt(4)) {
            case 0 ->
                body.on(Kind.LOCK, lock)
                        .plain()
                        .read(x, 2)
                        .plain()
                        .writeRegister(x, 2, 1)
                        .on(Kind.UNLOCK, lock);
            case 1 -> body.plain().read(random.nextInt(3) == 0 ? x : y, 2).report(2);
            case 2 -> body.plain().write(random.nextInt(3) == 0 ? x : y, 1);
            default -> locked(body);
        }
    }

    private void readers(ToyThread body) {
        switch (random.nextInt(5)) {
            case 0 -> body.on(Kind.LOCK, lock).write(x, 1).on(Kind.UNLOCK, lock);
            case 1 ->
                body.get(Kind.TRY_READ_LOCK, lock, 0, 0, 2).when(2, 1, true, then -> {
                    simple(then);
                    then.on(Kind.READ_UNLOCK, lock);
                });
            case 2 -> body.get(Kind.TRY_LOCK, lock, 0, 0, 2).when(2, 1, true, then -> then.on(Kind.UNLOCK, lock));
            case 3 ->
                body.on(Kind.LOCK, lock)
                        .on(Kind.READ_LOCK, lock)
                        .on(Kind.UNLOCK, lock)
                        .on(Kind.READ_UNLOCK, lock);
            default -> {
                body.on(Kind.READ_LOCK, lock);
                maybe(() -> simple(body));
                body.on(Kind.READ_UNLOCK, lock);
            }
        }
    }

    /** Plain accesses beside and under locks for reading, which order nothing among readers. */
    private void shared(ToyThread body) {
        switch (random.nextInt(6)) {
            case 0 -> body.on(Kind.LOCK, lock).plain().write(x, 1).on(Kind.UNLOCK, lock);
            case 1 ->
                body.on(Kind.LOCK, lock)
                        .on(Kind.READ_LOCK, lock)
                        .on(Kind.UNLOCK, lock)
                        .plain()
                        .write(x, 2)
                        .on(Kind.READ_UNLOCK, lock);
            case 2 -> {
                body.plain().write(x, 1);
                body.on(Kind.READ_LOCK, lock).on(Kind.READ_UNLOCK, lock);
            }
            case 3 -> {
                body.on(Kind.READ_LOCK, lock).on(Kind.READ_UNLOCK, lock);
                body.plain().read(x, 2).report(2);
            }
            case 4 ->
                body.get(Kind.TRY_READ_LOCK, lock, 0, 0, 2)
                        .when(2, 1, true, then -> then.plain().read(x, 3).on(Kind.READ_UNLOCK, lock));
            default ->
                body.on(Kind.READ_LOCK, lock)
                        .plain()
                        .read(x, 2)
                        .plain()
                        .writeRegister(x, 2, 1)
                        .on(Kind.READ_UNLOCK, lock);
        }
    }

    private void waiting(ToyThread body, int waiters, int flag) {
        body.on(Kind.LOCK, lock);
        switch (random.nextInt(6)) {
            case 0, 1 -> body.read(x, 2).when(2, 0, true, then -> suspend(then, waiters, flag));
            case 2 -> suspend(body, waiters, flag);
            case 3 -> body.write(x, 1).on(Kind.NOTIFY_ALL, waiters);
            default -> {
                maybe(() -> body.write(x, 1));
                body.on(Kind.NOTIFY, waiters);
            }
        }
        body.on(Kind.UNLOCK, lock);
    }

    private void suspend(ToyThread body, int waiters, int flag) {
        body.on(Kind.ENLIST, waiters).on(Kind.UNLOCK, lock);
        if (flag == 0 && random.nextInt(5) == 0) {
            body.get(Kind.LEAVE, waiters, 0, 0, 3);
        } else {
            body.get(Kind.AWAIT_NOTIFIED, waiters, 0, flag, 3);
        }
        body.on(Kind.LOCK, lock);
    }

    private void parking(ToyThread body, int me, int flag) {
        switch (random.nextInt(5)) {
            case 0 -> body.on(Kind.PARK, Toy.permit(me), 0, flag);
            case 1 -> body.get(Kind.PARK_TIMED, Toy.permit(me), 0, 0, 2);
            case 2 -> body.read(x, 2).when(2, 0, true, then -> then.on(Kind.PARK, Toy.permit(me), 0, flag));
            default -> {
                maybe(() -> body.write(x, 1));
                body.on(Kind.UNPARK, Toy.permit(random.nextInt(threads)));
            }
        }
    }

    private void spinning(ToyThread body) {
        switch (random.nextInt(6)) {
            case 0 -> body.awaitValue(place(), 1 + random.nextInt(2));
            case 1 -> body.spin(Kind.READ, place(), 0, 0, 0, false);
            case 2 -> body.spin(Kind.CAS_BOOL, x, 0, 1, 1, true);
            case 3 -> body.awaitBoth(x, y, 1);
            case 4 -> body.spin(Kind.TRY_LOCK, lock, 0, 0, 1, true).on(Kind.UNLOCK, lock);
            default -> body.write(place(), random.nextInt(3));
        }
    }

    private void life(ToyThread body, int me) {
        int child = 1 + random.nextInt(threads - 1);
        if (me == 0 && random.nextBoolean()) {
            body.get(Kind.LIFE_STATE, Toy.life(child), 0, 0, 2).when(2, 2, true, this::simple);
        } else {
            access(body);
        }
    }

    private void counting(ToyThread body) {
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                body.on(Kind.ACQUIRE, counter, 1 + random.nextInt(2), 0);
                maybe(() -> simple(body));
                maybe(() -> body.on(Kind.RELEASE, counter, 1, 0));
            }
            case 2 -> body.get(Kind.TRY_ACQUIRE, counter, 1, 0, 2).when(2, 1, true, this::simple);
            case 3 -> body.on(Kind.RELEASE, counter, 1, 0);
            case 4 -> body.get(random.nextBoolean() ? Kind.DRAIN : Kind.COUNTER_VALUE, counter, 0, 0, 2);
            case 5 -> body.on(Kind.AWAIT_ZERO, latch);
            case 6 -> body.get(Kind.LATCH_VALUE, latch, 0, 0, 2);
            default -> body.on(Kind.COUNT_DOWN, latch);
        }
    }

    private void interrupting(ToyThread body, int me) {
        int flag = flags[me] + 1;
        switch (random.nextInt(7)) {
            case 0 -> waiting(body, set, flag);
            case 1 -> parking(body, me, flag);
            case 2 -> body.get(Kind.LOCK, lock, 0, flag, 2).when(2, 0, true, then -> then.on(Kind.UNLOCK, lock));
            case 3 -> body.get(Kind.ACQUIRE, counter, 1, flag, 2);
            case 4 -> body.get(Kind.AWAIT_ZERO, latch, 0, flag, 2);
            default -> {
                int victim = random.nextInt(threads);
                body.write(flags[victim], 1).on(Kind.UNPARK, Toy.permit(victim));
            }
        }
    }

    private void choosing(ToyThread body) {
        Consumer<ToyThread> then = this::simple;
        body.local(Kind.CHOICE, 2, 0, 2).when(2, 1, true, then);
    }

    private void history(ToyThread body, int me) {
        body.local(Kind.INVOKE, me, 0, 0);
        access(body);
        body.local(Kind.RESPOND, me, 0, 0);
    }
}
