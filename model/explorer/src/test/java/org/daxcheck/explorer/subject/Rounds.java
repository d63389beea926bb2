// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Programs that go round: for ever, or as long as another lets them. */
@SuppressWarnings({"NonAtomicVolatileUpdate", "LockNotBeforeTry", "NonAtomicOperationOnVolatileField"})
public final class Rounds {

    private volatile boolean firstWants;
    private volatile boolean secondWants;
    private volatile int turn;
    private volatile boolean done;

    private Rounds() {}

    /** Each gives way to the other, and tries again. */
    public static List<Runnable> courtesy() {
        Rounds shared = new Rounds();
        return List.of(shared::first, shared::second);
    }

    private void first() {
        firstWants = true;
        while (secondWants) {
            firstWants = false;
            firstWants = true;
        }
        firstWants = false;
    }

    private void second() {
        secondWants = true;
        while (firstWants) {
            secondWants = false;
            secondWants = true;
        }
        secondWants = false;
    }

    /** The same, but whose turn it is does not give way, and the other waits (Dekker). */
    public static List<Runnable> turns() {
        Rounds shared = new Rounds();
        return List.of(shared::firstInTurn, shared::secondInTurn);
    }

    private void firstInTurn() {
        firstWants = true;
        while (secondWants) {
            if (turn != 0) {
                firstWants = false;
                awaitTurn(0);
                firstWants = true;
            }
        }
        turn = 1;
        firstWants = false;
    }

    private void secondInTurn() {
        secondWants = true;
        while (firstWants) {
            if (turn != 1) {
                secondWants = false;
                awaitTurn(1);
                secondWants = true;
            }
        }
        turn = 0;
        secondWants = false;
    }

    private void awaitTurn(int mine) {
        while (turn != mine) {
            Thread.onSpinWait();
        }
    }

    /** Two locks in opposite order: who does not get the second gives back the first and tries again. */
    public static List<Runnable> retryCrosswise() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        return List.of(() -> takeBoth(one, other), () -> takeBoth(other, one));
    }

    /** The same in one order. */
    public static List<Runnable> retryInOrder() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        return List.of(() -> takeBoth(one, other), () -> takeBoth(one, other));
    }

    private static void takeBoth(ReentrantLock first, ReentrantLock second) {
        while (true) {
            first.lock();
            if (second.tryLock()) {
                second.unlock();
                first.unlock();
                return;
            }
            first.unlock();
        }
    }

    /** A compare-and-set that fails only because another succeeded. */
    public static List<Runnable> increments() {
        AtomicInteger number = new AtomicInteger();
        Runnable body = () -> {
            int seen;
            do {
                seen = number.get();
            } while (!number.compareAndSet(seen, seen + 1));
        };
        return List.of(body, body);
    }

    /** A compare-and-set that undoes what the other waits for. */
    public static List<Runnable> toggles() {
        AtomicInteger number = new AtomicInteger();
        return List.of(() -> toggle(number, 0, 1), () -> toggle(number, 1, 0));
    }

    private static void toggle(AtomicInteger number, int from, int to) {
        while (true) {
            if (number.compareAndSet(from, to) && number.get() == from + 2) {
                return;
            }
        }
    }

    /** Somebody waits, busily, for what nobody does. */
    public static List<Runnable> flagNeverSet() {
        Rounds shared = new Rounds();
        return List.of(shared::awaitBusily, () -> shared.turn = 1);
    }

    /** Somebody waits, busily, for what another does. */
    public static List<Runnable> flagSet() {
        Rounds shared = new Rounds();
        return List.of(shared::awaitBusily, () -> shared.done = true);
    }

    private void awaitBusily() {
        while (!done) {
            turn = 2;
            turn = 3;
        }
    }

    /** Who holds the lock again and again waits for who never gets it: a fair lock would end it. */
    public static List<Runnable> barging() {
        Rounds shared = new Rounds();
        ReentrantLock lock = new ReentrantLock();
        return List.of(
                () -> {
                    while (!shared.done) {
                        lock.lock();
                        lock.unlock();
                    }
                },
                () -> {
                    lock.lock();
                    shared.done = true;
                    lock.unlock();
                });
    }
}
