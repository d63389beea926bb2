// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.Waiter;
import org.daxcheck.kernel.word.IntWord;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct page}, as far as the page cache needs it: a lock, a reference count, and where in which mapping it stands;
 * mm/filemap.c, Linux 4.12. Any thread may call any method; {@link #mapping} and {@link #index} with the page locked.
 *
 * <p>Differs: a wait queue of its own instead of one that is shared with all pages that hash to it.
 */
public final class Page {

    private static final int LOCKED = 1;

    private final FrameTable table;
    private final int frame;
    private final long hungTaskMillis;
    private final IntWord flags = new IntWord();
    private final IntWord refcount = new IntWord();
    private final WaitQueue queue = new WaitQueue();

    private @Nullable Object mapping;
    private long index;

    /** The next free page, in the table's list. */
    @Nullable
    Page nextFree;

    Page(FrameTable table, int frame, long hungTaskMillis) {
        this.table = table;
        this.frame = frame;
        this.hungTaskMillis = hungTaskMillis;
    }

    /** A new life: locked, one reference, nowhere. */
    void born() {
        flags.setVolatile(LOCKED);
        refcount.setVolatile(1);
    }

    /** The frame number, at least 1. */
    public int frame() {
        return frame;
    }

    /** The mapping in which the page stands, null if it was truncated. */
    public @Nullable Object mapping() {
        return mapping;
    }

    /** The index at which the page stands, if it stands anywhere. */
    public long index() {
        return index;
    }

    /** Says where the page stands. */
    public void place(Object newMapping, long newIndex) {
        mapping = newMapping;
        index = newIndex;
    }

    /** The page stands nowhere any more. */
    public void displace() {
        mapping = null;
    }

    /**
     * Waits until the page is unlocked and locks it. Not handed over: who comes by at the right moment is first.
     *
     * @throws org.daxcheck.kernel.sync.HungTask if that takes longer than the hung-task time
     */
    @KernelFunction(value = "lock_page", note = "locks {this}")
    public void lock() {
        if (!tryLock()) {
            lockSlowly();
        }
    }

    private void lockSlowly() {
        Waiter waiter = new Waiter(Waiter.SAME_KEY, hungTaskMillis);
        waiter.setKey(this, 0);
        do {
            queue.prepareToWaitExclusive(waiter);
            if (isLocked()) {
                queue.schedule(waiter);
            }
        } while (!tryLock());
        queue.finishWait(waiter);
    }

    /** Locks the page if it is unlocked; tells whether it did. */
    @KernelFunction(value = "trylock_page", note = "locks {this}: {result}")
    public boolean tryLock() {
        return (flags.getAndOrVolatile(LOCKED) & LOCKED) == 0;
    }

    /**
     * Unlocks the page and wakes one who waits for it.
     *
     * @throws KernelBug if it is not locked
     */
    @KernelFunction(value = "unlock_page", note = "unlocks {this}")
    public void unlock() {
        int before = flags.getAndAndVolatile(~LOCKED);
        KernelBug.bugOn((before & LOCKED) == 0, "unlock_page of a page that is not locked");
        if (queue.active()) {
            queue.wake(1, this, 0);
        }
    }

    /** Whether anybody holds the page's lock at this moment. */
    public boolean isLocked() {
        return (flags.getVolatile() & LOCKED) != 0;
    }

    /**
     * Takes a reference; the caller must know that there is one.
     *
     * @throws KernelBug if there is none: the page was freed
     */
    @KernelFunction(value = "get_page", note = "{this} count {before} -> {after}")
    public void get() {
        KernelBug.bugOn(refcount.getAndAddVolatile(1) <= 0, "get_page of a page that was freed");
    }

    /**
     * Gives a reference back, and frees the page if it was the last.
     *
     * @throws KernelBug if there was none, or if the page is freed while locked
     */
    @KernelFunction(value = "put_page", note = "{this} count {before} -> {after}")
    public void put() {
        int before = refcount.getAndAddVolatile(-1);
        KernelBug.bugOn(before <= 0, "put_page of a page that was freed");
        if (before == 1) {
            KernelBug.bugOn(isLocked(), "the last reference to a page goes while it is locked");
            table.free(this);
        }
    }

    /** How many references there are at this moment. */
    public int refcount() {
        return refcount.getVolatile();
    }

    @Override
    public String toString() {
        return "page " + frame;
    }
}
