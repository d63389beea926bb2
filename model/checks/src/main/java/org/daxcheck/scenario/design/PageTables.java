// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The page tables of two processes, each entry under its own lock. Any thread may call any method.
 *
 * <p>An entry is the number of its changes: odd while the page is mapped. Equal numbers before and after a look at something
 * else mean that the page was mapped all the while.
 */
final class PageTables {

    static final int PROCESSES = 2;

    private final int pages;
    private final AtomicInteger[] entries;
    private final ReentrantLock[] locks;

    PageTables(int pages) {
        this.pages = pages;
        this.entries = new AtomicInteger[PROCESSES * pages];
        this.locks = new ReentrantLock[PROCESSES * pages];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new AtomicInteger();
            locks[i] = new ReentrantLock();
        }
    }

    /** The entry at this moment. */
    int read(int process, int page) {
        return entries[slot(process, page)].get();
    }

    /** Whether this entry maps the page. */
    static boolean isPresent(int entry) {
        return (entry & 1) != 0;
    }

    /** Puts a page into the table if there is none and {@code taken} says that it may be. */
    boolean insert(int process, int page, BooleanSupplier taken) {
        int slot = slot(process, page);
        locks[slot].lock();
        try {
            int entry = entries[slot].get();
            if (isPresent(entry)) {
                return true;
            }
            boolean may = taken.getAsBoolean();
            if (may) {
                entries[slot].set(entry + 1);
            }
            return may;
        } finally {
            locks[slot].unlock();
        }
    }

    /** Takes a page out of the table, if it is there, and then calls {@code given}. */
    void remove(int process, int page, Runnable given) {
        int slot = slot(process, page);
        if (!isPresent(entries[slot].get())) {
            return;
        }
        locks[slot].lock();
        try {
            int entry = entries[slot].get();
            if (isPresent(entry)) {
                entries[slot].set(entry + 1);
                given.run();
            }
        } finally {
            locks[slot].unlock();
        }
    }

    /** What {@code look} says with the table held still; false if the page is not there. */
    boolean heldStill(int process, int page, BooleanSupplier look) {
        int slot = slot(process, page);
        locks[slot].lock();
        try {
            return isPresent(entries[slot].get()) && look.getAsBoolean();
        } finally {
            locks[slot].unlock();
        }
    }

    /** In how many tables each page is. */
    int[] mapped() {
        int[] mapped = new int[pages];
        for (int page = 0; page < pages; page++) {
            for (int process = 0; process < PROCESSES; process++) {
                mapped[page] += isPresent(read(process, page)) ? 1 : 0;
            }
        }
        return mapped;
    }

    private int slot(int process, int page) {
        return process * pages + page;
    }
}
