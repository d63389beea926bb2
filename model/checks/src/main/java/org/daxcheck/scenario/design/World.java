// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.api.design.RefcountDesign.Deletion;

/**
 * A device of a few pages, two processes and one file, around a design. Any thread may call any public method.
 *
 * <p>One invariant is judged, so that each has a verdict of its own: the memory stays readable unless that is judged, and a
 * warning about something else ends the operation that caused it and nothing more.
 */
public final class World implements Device {

    private final Assumptions given;
    private final RefcountDesign design;
    private final Ghost ghost;
    private final Duties duties;
    private final Invariant judged;
    private final int pages;
    private final PageTables tables;
    private final EntryLocks entryLocks;
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
    private boolean dead;

    World(Function<? super DesignSettings, ? extends RefcountDesign> maker, Invariant judged, Assumptions given) {
        this.given = given;
        this.judged = judged;
        this.duties = new Duties(judged);
        this.pages = judged.pages();
        this.tables = new PageTables(pages);
        this.ghost = new Ghost(judged, pages);
        this.entryLocks = new EntryLocks(pages, given.entryLock());
        this.design = maker.apply(new DesignSettings(pages, this));
    }

    /** A process touches a page of the file that is not in its page table; {@code dax_iomap_fault}. Whether it is now. */
    public boolean fault(int process, int page) {
        return attempt(() -> {
            if (!given.faultsDrained()) {
                return judgedFault(process, page);
            }
            Lock section = life.readLock();
            section.lock();
            try {
                return !dead && judgedFault(process, page);
            } finally {
                section.unlock();
            }
        });
    }

    private boolean judgedFault(int process, int page) {
        boolean late = isLate(page);
        boolean present = place(process, page);
        if (present) {
            judgeBusy(process, page);
            judgeLate(late, page);
        }
        return present;
    }

    /** A fault that is not judged; to set the scene. */
    boolean place(int process, int page) {
        entryLocks.lock(page);
        try {
            if (ghost.insert(page) && !design.insertEntry(page)) {
                ghost.delete(page);
                return false;
            }
            return tables.insert(process, page, () -> design.map(page) && isThere(page));
        } finally {
            entryLocks.unlock(page);
        }
    }

    /** Asked before a page is put into a page table: one whose memory is gone must not come there, whatever the design counts. */
    private boolean isThere(int page) {
        if (judged == Invariant.I1 && ghost.isRemoved()) {
            throw Invariant.I1.violated("page " + page + " is mapped although its memory is gone");
        }
        return true;
    }

    /** A process takes a page out of its page table, if it is there; {@code munmap}. */
    public void munmap(int process, int page) {
        attempt(() -> {
            tables.remove(process, page, () -> design.unmap(page));
            return true;
        });
    }

    /** Pins a page that a process has mapped; {@code get_user_pages}. Whether it is pinned now. */
    public boolean pin(int process, int page) {
        return attempt(() -> {
            boolean late = isLate(page);
            boolean pinned = given.stableTable()
                    ? tables.heldStill(process, page, () -> design.pin(page))
                    : PageTables.isPresent(tables.read(process, page)) && design.pin(page);
            if (pinned) {
                ghost.pinned(page);
                judgeLate(late, page);
            }
            return pinned;
        });
    }

    /** Lets go of a pin; {@code unpin_user_page}. */
    public void unpin(int page) {
        ghost.unpinned(page);
        attempt(() -> {
            design.unpin(page);
            return true;
        });
    }

    /** Breaks the layout, deletes the entry and frees the block; {@code truncate}. */
    public void truncate(int page) {
        attempt(() -> drop(page, Deletion.TRUNCATED, true));
    }

    /** Deletes the entry and frees the block without breaking the layout; {@code evict_inode}. */
    public void evict(int page) {
        attempt(() -> drop(page, Deletion.TRUNCATED, given.idleBeforeDeletion()));
    }

    /** Deletes the entry and keeps the block; {@code invalidate_inode_pages2}. */
    public void invalidate(int page) {
        attempt(() -> drop(page, Deletion.INVALIDATED, given.idleBeforeDeletion()));
    }

    private boolean drop(int page, Deletion why, boolean waits) {
        entryLocks.lock(page);
        try {
            zap(page);
            while (waits && !design.tryTruncate(page)) {
                entryLocks.unlock(page);
                try {
                    design.awaitIdle(page);
                } finally {
                    entryLocks.lock(page);
                }
                zap(page);
            }
            if (ghost.delete(page)) {
                design.deleteEntry(page, why);
            }
            if (why == Deletion.TRUNCATED) {
                ghost.freeBlock(page);
            }
            return true;
        } finally {
            entryLocks.unlock(page);
        }
    }

    private void zap(int page) {
        for (int process = 0; process < PageTables.PROCESSES; process++) {
            tables.remove(process, page, () -> design.unmap(page));
        }
    }

    /** The driver is unbound. */
    public void tearDown() {
        attempt(() -> {
            if (given.faultsDrained()) {
                kill();
            }
            if (given.idleBeforeTeardown()) {
                breakAllLayouts();
            }
            design.tearDown();
            duties.judge();
            return true;
        });
    }

    private void kill() {
        Lock section = life.writeLock();
        section.lock();
        try {
            dead = true;
        } finally {
            section.unlock();
        }
    }

    private void breakAllLayouts() {
        for (int page = 0; page < pages; page++) {
            drop(page, Deletion.TRUNCATED, true);
        }
    }

    @Override
    public void newUsersRefused() {
        duties.refuse();
        if (judged == Invariant.I4) {
            ghost.refuse();
        }
    }

    @Override
    public void revokeAll() {
        duties.revoke();
        for (int page = 0; page < pages; page++) {
            drop(page, Deletion.TRUNCATED, given.idleBeforeDeletion());
        }
    }

    @Override
    public void removeMemory(Runnable memmap) {
        duties.remove();
        ghost.remove();
        if (judged == Invariant.I1) {
            memmap.run();
        }
        ghost.judgeRemoved();
    }

    /** What must hold when all threads have ended. */
    public void judgeSum() {
        if (judged == Invariant.I6 && !ghost.isRemoved()) {
            long owed = design.owed(ghost.holdings(tables.mapped()));
            if (design.references() != owed) {
                throw Invariant.I6.violated(
                        "the page map has " + design.references() + " references, and owes " + owed);
            }
        }
    }

    private void judgeBusy(int process, int page) {
        if (judged != Invariant.I2) {
            return;
        }
        int entry = tables.read(process, page);
        if (PageTables.isPresent(entry) && !isBusy(page) && tables.read(process, page) == entry) {
            throw Invariant.I2.violated("page " + page + " is mapped and not busy");
        }
    }

    private boolean isLate(int page) {
        return judged == Invariant.I4 && ghost.isRefused() && !isBusy(page);
    }

    private void judgeLate(boolean late, int page) {
        if (late && isBusy(page)) {
            throw Invariant.I4.violated("page " + page + " became busy after new users were refused");
        }
    }

    /** Whether the count of the page says that somebody uses it. */
    boolean isBusy(int page) {
        return attempt(() -> design.isBusy(page));
    }

    private boolean attempt(BooleanSupplier operation) {
        try {
            return operation.getAsBoolean();
        } catch (AssertionError broken) {
            if (Invariant.brokenBy(broken) == judged) {
                throw broken;
            }
            return false;
        }
    }
}
