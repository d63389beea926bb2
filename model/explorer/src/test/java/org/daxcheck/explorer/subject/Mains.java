// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.concurrent.locks.ReentrantLock;

/** Programs with a main. */
public final class Mains {

    private Mains() {}

    /** Two threads take two locks: in the order that the arguments say. */
    public static final class Locks {
        private Locks() {}

        /** Starts both. */
        public static void main(String[] order) throws InterruptedException {
            ReentrantLock a = new ReentrantLock();
            ReentrantLock b = new ReentrantLock();
            Thread one = new Thread(() -> both(a, b));
            Thread two = new Thread(() -> both(order[0].equals("ab") ? a : b, order[0].equals("ab") ? b : a));
            one.start();
            two.start();
            one.join();
            two.join();
        }

        private static void both(ReentrantLock first, ReentrantLock second) {
            first.lock();
            try {
                second.lock();
                try {
                    if (!first.isHeldByCurrentThread()) {
                        throw new IllegalStateException("not mine");
                    }
                } finally {
                    second.unlock();
                }
            } finally {
                first.unlock();
            }
        }
    }

    /** A thread that may find a number too early. */
    public static final class Early {
        private static volatile int number;

        private Early() {}

        /** Starts a thread, and then writes. */
        public static void main(String[] arguments) throws InterruptedException {
            Thread reader = new Thread(() -> {
                if (number == 0) {
                    throw new IllegalStateException("too early");
                }
            });
            reader.start();
            number = 1;
            reader.join();
        }
    }

    /** Two threads take two locks that statics hold, in opposite orders. */
    public static final class StaticLocks {
        private static final Object A = new Object();
        private static final Object B = new Object();

        private StaticLocks() {}

        /** Starts both. */
        public static void main(String[] arguments) throws InterruptedException {
            Thread[] threads = {new Thread(() -> both(A, B)), new Thread(() -> both(B, A))};
            for (Thread thread : threads) {
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void both(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    /** Has statics that an initialiser fills. */
    public static final class Initialised {
        private static final int[] NUMBERS = {1, 2, 3};

        private Initialised() {}

        /** Reads them on two threads. */
        public static void main(String[] arguments) throws InterruptedException {
            Thread reader = new Thread(Initialised::check);
            reader.start();
            check();
            reader.join();
        }

        private static void check() {
            if (NUMBERS[2] != 3) {
                throw new IllegalStateException("not initialised");
            }
        }
    }
}
