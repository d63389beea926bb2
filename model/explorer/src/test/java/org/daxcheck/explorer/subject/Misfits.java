// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ThreadLocalRandom;

/** Programs in which a class of the platform meets a copy or a model of its parent: that does not fit, and is not the program's fault. */
public final class Misfits {

    private Misfits() {}

    /** Properties are a hash table. */
    public static final class Table {
        private Table() {}

        /** Asks for one. */
        public static void main(String[] arguments) {
            Hashtable<Object, Object> table = System.getProperties();
            if (table.isEmpty()) {
                throw new AssertionError();
            }
        }
    }

    /** A secure random number is one. */
    public static final class Secure {
        private Secure() {}

        /** Asks for one. */
        public static void main(String[] arguments) {
            Random random = new SecureRandom();
            random.nextInt();
        }
    }

    /** So is that of a thread. */
    public static final class Own {
        private Own() {}

        /** Asks for one. */
        public static void main(String[] arguments) {
            Random random = ThreadLocalRandom.current();
            random.nextInt();
        }
    }

    /** A task for the pool. */
    public static final class Forking {
        private Forking() {}

        /** Asks for the answer. */
        public static void main(String[] arguments) {
            ForkJoinPool.commonPool().invoke(new RecursiveTask<Integer>() {
                @Override
                protected Integer compute() {
                    return 1;
                }
            });
        }
    }

    /** A cast that holds everywhere else. */
    public static final class Cast {
        private Cast() {}

        /** Casts. */
        public static void main(String[] arguments) {
            Object table = System.getProperties();
            if (((Hashtable<?, ?>) table).isEmpty()) {
                throw new AssertionError();
            }
        }
    }

    /** A cast that holds nowhere. */
    @SuppressWarnings("JdkObsolete") // properties are nothing else
    public static final class WrongCast {
        private WrongCast() {}

        /** Casts. */
        public static void main(String[] arguments) {
            Object table = new Hashtable<String, String>();
            if (((Properties) table).isEmpty()) {
                throw new AssertionError();
            }
        }
    }
}
