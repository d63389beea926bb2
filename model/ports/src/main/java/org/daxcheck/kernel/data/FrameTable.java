// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.word.RefArrayWords;
import org.daxcheck.kernel.word.RefWord;
import org.jspecify.annotations.Nullable;

/**
 * All pages by their frame numbers: the kernel's {@code mem_map} and the page allocator behind it. Any thread may call any
 * method. A page that was freed is the next to be allocated.
 */
public final class FrameTable {

    private static final int FIRST_SIZE = 4;

    private final SpinLock lock = new SpinLock("frame table");
    private final RefWord<RefArrayWords<Page>> pages = new RefWord<>(new RefArrayWords<>(FIRST_SIZE));
    private final long hungTaskMillis;

    private @Nullable Page free;
    private int frames;

    /**
     * A table without pages.
     *
     * @param hungTaskMillis how long somebody may wait for a page's lock before it fails; 0 for ever
     */
    public FrameTable(long hungTaskMillis) {
        this.hungTaskMillis = hungTaskMillis;
    }

    /** A page that stands in no mapping, locked, with one reference: the caller's. */
    @KernelFunction("page_cache_alloc")
    public Page allocate() {
        lock.lock();
        Page page = free;
        if (page == null) {
            page = add();
        } else {
            free = page.nextFree;
            page.nextFree = null;
        }
        lock.unlock();
        page.born();
        return page;
    }

    /**
     * The page with a frame number.
     *
     * @param frame of a page that was allocated once; {@code pfn_to_page}
     * @throws KernelBug if there never was one
     */
    @KernelFunction("pfn_to_page")
    public Page page(int frame) {
        RefArrayWords<Page> table = pages.getAcquire();
        Page page = table == null || frame < 0 || frame >= table.length() ? null : table.getAcquire(frame);
        if (page == null) {
            throw KernelBug.bug("no page has the frame number " + frame);
        }
        return page;
    }

    /** How many references to pages there are at this moment, all together; for reports and checks. */
    public long references() {
        RefArrayWords<Page> table = pages.getAcquire();
        long references = 0;
        for (int frame = 1; table != null && frame < table.length(); frame++) {
            Page page = table.getAcquire(frame);
            references += page == null ? 0 : page.refcount();
        }
        return references;
    }

    void free(Page page) {
        lock.lock();
        page.nextFree = free;
        free = page;
        lock.unlock();
    }

    private Page add() {
        frames++;
        RefArrayWords<Page> table = pages.getPlain();
        if (table == null || table.length() <= frames) {
            table = enlarge(table);
            pages.setRelease(table);
        }
        Page page = new Page(this, frames, hungTaskMillis);
        table.setRelease(frames, page);
        return page;
    }

    private RefArrayWords<Page> enlarge(@Nullable RefArrayWords<Page> old) {
        RefArrayWords<Page> larger = new RefArrayWords<>(2 * frames + FIRST_SIZE);
        for (int i = 0; old != null && i < old.length(); i++) {
            larger.setPlain(i, old.getPlain(i));
        }
        return larger;
    }
}
