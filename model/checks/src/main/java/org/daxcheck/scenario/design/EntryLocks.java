// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.concurrent.locks.ReentrantLock;

/** The entry locks of a file, or none. Any thread may call any method. */
final class EntryLocks {

    private final ReentrantLock[] locks;
    private final boolean used;

    EntryLocks(int pages, boolean used) {
        this.used = used;
        this.locks = new ReentrantLock[pages];
        for (int page = 0; page < pages; page++) {
            locks[page] = new ReentrantLock();
        }
    }

    void lock(int page) {
        if (used) {
            locks[page].lock();
        }
    }

    void unlock(int page) {
        if (used) {
            locks[page].unlock();
        }
    }
}
