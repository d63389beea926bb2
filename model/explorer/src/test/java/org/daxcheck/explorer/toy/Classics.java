// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import org.daxcheck.explorer.event.Kind;

/**
 * Programs whose number of traces is known: the benchmarks of the literature on partial-order reduction (indexer and filesystem of
 * Flanagan and Godefroid, POPL 2005; lastzero and readers of Abdulla et al., POPL 2014).
 */
public final class Classics {

    private static final int BLOCKS = 26;
    private static final int TABLE = 128;

    private Classics() {}

    /** Threads that increment a location so many times each, not atomically. */
    public static Toy increments(int threads, int times) {
        Toy toy = new Toy();
        int x = toy.location();
        return toy.times(threads, body -> {
            for (int i = 0; i < times; i++) {
                body.increment(x, 1);
            }
        });
    }

    /** The same, atomically. */
    public static Toy atomicIncrements(int threads, int times) {
        Toy toy = new Toy();
        int x = toy.location();
        return toy.times(threads, body -> {
            for (int i = 0; i < times; i++) {
                body.on(Kind.GET_AND_ADD, x, 1, 32);
            }
        });
    }

    /** A writer and readers of one location. */
    public static Toy readers(int readers) {
        Toy toy = new Toy();
        int x = toy.location();
        return toy.thread(body -> body.write(x, 1)).times(readers, body -> body.read(x, 1));
    }

    /** Writers that each add one to their left neighbour, and a reader that looks for the last zero from the right. */
    public static Toy lastZero(int writers) {
        Toy toy = new Toy();
        int[] cells = locations(toy, writers + 1);
        toy.thread(body -> seek(body, cells, writers));
        for (int i = 1; i <= writers; i++) {
            int cell = i;
            toy.thread(body -> body.read(cells[cell - 1], 1).writeRegister(cells[cell], 1, 1));
        }
        return toy;
    }

    private static void seek(ToyThread body, int[] cells, int from) {
        body.read(cells[from], 1);
        if (from > 0) {
            body.when(1, 0, false, then -> seek(then, cells, from - 1));
        }
    }

    /** Threads that insert four messages each into a hash table with open addressing. */
    public static Toy indexer(int threads) {
        Toy toy = new Toy();
        int[] table = locations(toy, TABLE);
        for (int i = 0; i < threads; i++) {
            int id = i;
            toy.thread(body -> {
                for (int message = 1; message <= 4; message++) {
                    int word = message * 11 + id;
                    insert(body, table, word * 7 % TABLE, word, 4);
                }
            });
        }
        return toy;
    }

    private static void insert(ToyThread body, int[] table, int at, int word, int attempts) {
        body.get(Kind.CAS_BOOL, table[at], 0, word, 1);
        if (attempts > 1) {
            body.when(1, 0, true, then -> insert(then, table, (at + 1) % TABLE, word, attempts - 1));
        }
    }

    /** Threads that allocate a block for their inode, under a lock each. */
    public static Toy fileSystem(int threads) {
        Toy toy = new Toy();
        int[] inodeLocks = locks(toy, threads);
        int[] inodes = locations(toy, threads);
        int[] blockLocks = locks(toy, BLOCKS);
        int[] busy = locations(toy, BLOCKS);
        for (int i = 0; i < threads; i++) {
            int inode = i;
            toy.thread(body -> {
                body.on(Kind.LOCK, inodeLocks[inode]).read(inodes[inode], 1);
                body.when(1, 0, true, then -> allocate(then, blockLocks, busy, inodes[inode], inode * 2 % BLOCKS, 3));
                body.on(Kind.UNLOCK, inodeLocks[inode]);
            });
        }
        return toy;
    }

    private static void allocate(ToyThread body, int[] locks, int[] busy, int inode, int block, int attempts) {
        body.on(Kind.LOCK, locks[block]).read(busy[block], 2);
        body.when(2, 0, true, then -> then.write(busy[block], 1).write(inode, block + 1));
        body.on(Kind.UNLOCK, locks[block]);
        if (attempts > 1) {
            int next = (block + 1) % BLOCKS;
            body.when(2, 0, false, then -> allocate(then, locks, busy, inode, next, attempts - 1));
        }
    }

    /** Philosophers who take the left fork first; the last one the right one first, if they are orderly. */
    public static Toy philosophers(int count, boolean orderly) {
        Toy toy = new Toy();
        int[] forks = locks(toy, count);
        for (int i = 0; i < count; i++) {
            int left = forks[i];
            int right = forks[(i + 1) % count];
            int first = orderly ? Math.min(left, right) : left;
            int second = orderly ? Math.max(left, right) : right;
            toy.thread(body -> body.on(Kind.LOCK, first)
                    .on(Kind.LOCK, second)
                    .on(Kind.UNLOCK, second)
                    .on(Kind.UNLOCK, first));
        }
        return toy;
    }

    /** Threads that draw a ticket, wait until it is served, and serve the next. */
    public static Toy ticketLock(int threads) {
        Toy toy = new Toy();
        int next = toy.location();
        int serving = toy.location();
        return toy.times(threads, body -> {
            body.get(Kind.GET_AND_ADD, next, 1, 64, 3);
            body.awaitRegister(serving, 3).writeRegister(serving, 3, 1);
        });
    }

    private static int[] locations(Toy toy, int count) {
        int[] symbols = new int[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = toy.location();
        }
        return symbols;
    }

    private static int[] locks(Toy toy, int count) {
        int[] symbols = new int[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = toy.lock();
        }
        return symbols;
    }
}
