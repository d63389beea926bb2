// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import org.daxcheck.claim.Disabled;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Specification classes, and what they are judged by. */
public final class Specifications {

    private Specifications() {}

    /** A register that is right by definition; one waits for a value. */
    public static final class Sequential {
        private int value;

        /** Adds. */
        public int add(int amount) {
            value += amount;
            return value;
        }

        /** Throws for nothing. */
        public int divide() {
            return 6 / value;
        }

        /** Waits for two. */
        public int two() {
            if (value < 2) {
                throw new Disabled("less than two");
            }
            return value;
        }
    }

    /** Sound. */
    @Param(name = "amount", gen = IntGen.class, conf = "1:2")
    public static class Sound {
        private int value;

        /** Adds. */
        @Operation
        public synchronized int add(@Param(name = "amount") int amount) {
            value += amount;
            notifyAll();
            return value;
        }

        /** Throws for nothing. */
        @Operation
        public synchronized int divide() {
            return 6 / value;
        }

        /** Waits for two. */
        @Operation
        public synchronized int two() throws InterruptedException {
            while (value < 2) {
                wait();
            }
            return value;
        }
    }

    /** Adds in two steps. */
    public static final class Torn {
        private volatile int value;

        /** Adds. */
        @Operation
        public int add(@Param(gen = IntGen.class, conf = "1:1") int amount) {
            int before = value;
            value = before + amount;
            return value;
        }
    }

    /** Of which there are no objects. */
    public abstract static class Abstract {
        @Operation
        public int one() {
            return 1;
        }
    }

    /** Of which there are objects of every size but none of no size. */
    public static final class Sized {
        private final int size;

        public Sized(int size) {
            this.size = size;
        }

        @Operation
        public int size() {
            return size;
        }
    }

    /** Has a parameter without values. */
    public static final class Open {
        /** Takes what? */
        @Operation
        public int add(int amount) {
            return amount;
        }
    }
}
