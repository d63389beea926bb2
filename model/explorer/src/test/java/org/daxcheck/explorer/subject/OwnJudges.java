// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.LongGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;

/** Specification classes that are judged by themselves, run sequentially. */
public final class OwnJudges {

    private OwnJudges() {}

    /** Answers with what holds other things. */
    public static class Snapshots {
        private final List<Integer> added = new ArrayList<>();

        /** Adds. */
        @Operation
        public synchronized void add() {
            added.add(added.size());
        }

        /** An array, a list and a map. */
        @Operation
        public synchronized List<Object> all() {
            Map<String, int[]> map = new HashMap<>();
            map.put("size", new int[] {added.size()});
            List<Object> all = new ArrayList<>();
            all.add(new int[][] {{added.size()}, {}});
            all.add(new ArrayList<>(added));
            all.add(map);
            return all;
        }
    }

    /** Answers with a torn list. */
    public static class TornSnapshots {
        private volatile int left;
        private volatile int right;

        /** Adds to both. */
        @Operation
        public synchronized void add() {
            left++;
            right++;
        }

        /** Sees one and then the other. */
        @Operation
        public int[] both() {
            return new int[] {left, right};
        }
    }

    /** Waits with a loop, which alone does not end. */
    public static final class Spinning {
        private volatile boolean set;

        /** Waits. */
        @Operation
        public void await() {
            while (!set) {
                Thread.onSpinWait();
            }
        }

        /** Ends the wait. */
        @Operation
        public void set() {
            set = true;
        }
    }

    /** Cannot do without company. */
    public static final class Failing {
        /** Fails where nobody explores. */
        @Operation
        public int one() {
            if (Thread.currentThread().getName().equals("specification")) {
                throw new AssertionError("not alone");
            }
            return 1;
        }
    }

    /** Has two operations that only their parameters tell apart. */
    public static final class Overloaded {
        /** Adds. */
        @Operation
        public int add(@Param(gen = IntGen.class, conf = "1:1") int amount) {
            return amount;
        }

        /** Adds. */
        @Operation
        public long add(@Param(gen = LongGen.class, conf = "1:1") long amount) {
            return amount;
        }
    }

    /** Adds in two steps, to one of two numbers. */
    public static final class TornTwice {
        private volatile int one;
        private volatile int two;

        /** Adds to one. */
        @Operation
        public int one() {
            int before = one;
            one = before + 1;
            return one;
        }

        /** Adds to the other. */
        @Operation
        public int two() {
            int before = two;
            two = before + 1;
            return two;
        }
    }

    /** Answers with an object that says nothing. */
    public static class Mute {
        private static final class Nothing {}

        /** Answers. */
        @Operation
        public Object nothing() {
            return new Nothing();
        }
    }

    /** Takes wait for puts. */
    public static class Store {
        private int items;

        /** Puts. */
        @Operation
        public synchronized void put() {
            items++;
            notifyAll();
        }

        /** Waits. */
        @Operation(blocking = true)
        public synchronized int take() throws InterruptedException {
            while (items == 0) {
                wait();
            }
            return items--;
        }
    }

    /** A put does not wake anybody. */
    public static class SilentStore {
        private int items;

        /** Puts. */
        @Operation
        public synchronized void put() {
            items++;
        }

        /** Waits, and no interrupt will end that. */
        @Operation(blocking = true)
        public synchronized int take() {
            int interrupts = 0;
            while (items == 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupts++;
                }
            }
            return interrupts + items--;
        }
    }

    /** Loses an increment, which no answer shows. */
    public static class Validated {
        private volatile int calls;
        private volatile int sum;

        /** Adds. */
        @Operation
        public void add() {
            int before = calls;
            calls = before + 1;
            synchronized (this) {
                int sumBefore = sum;
                sum = sumBefore + 1;
            }
        }

        /** Compares. */
        @Validate
        public void complete() {
            if (sum != calls) {
                throw new AssertionError("sum " + sum + " of " + calls + " calls");
            }
        }
    }
}
