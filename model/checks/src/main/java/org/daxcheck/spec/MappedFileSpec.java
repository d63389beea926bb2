// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import java.util.Arrays;
import org.daxcheck.api.MappedFile;
import org.daxcheck.claim.Disabled;

/**
 * The contents of a file as a sequential object. Not thread-safe.
 *
 * <p>Whether an access needs the device depends on what is mapped, and whether a sync does on what has an entry. That is known here for
 * {@link #TAIL}, which maps one page; programs in which the device fails let nobody else touch the file.
 */
public final class MappedFileSpec implements MappedFile {

    private enum Pte {
        NONE,
        ZEROS,
        BLOCK
    }

    /** A page of the file. */
    private static final class Page {
        private int content;
        private int durable;
        private boolean written;
        private boolean bad;
        private boolean dirty;
        private boolean entry;
        private boolean copied;
        private int copy;
        private int pins;
        private Pte tail = Pte.NONE;
    }

    private final Page[] pages = {new Page(), new Page()};
    private int halfPages = 2 * PAGES;
    private int deviceError;
    private boolean noMemory;
    private boolean signalled;
    private int other;

    /** Holes. */
    public MappedFileSpec() {}

    private boolean isInside(int index) {
        return index < (halfPages + 1) / 2;
    }

    private int error(Page page) {
        return deviceError < 0 ? deviceError : page.bad ? EIO : DONE;
    }

    @Override
    public int load(int process, int index) {
        Page page = pages[index];
        if (process == PRIVATE && page.copied) {
            return page.copy;
        }
        if (process == TAIL && page.tail != Pte.NONE) {
            return page.content;
        }
        int error = faultOn(process, index, false);
        return error < 0 ? error : page.content;
    }

    /** The fault that a load or a store needs; what the access answers if it fails. */
    private int faultOn(int process, int index, boolean write) {
        Page page = pages[index];
        if (!isInside(index)) {
            return KILLED;
        }
        if (noMemory && !page.entry) {
            return ENOMEM;
        }
        if (write && process != PRIVATE && !page.written) {
            page.written = true;
            page.tail = Pte.NONE;
        }
        page.entry = page.written || (write && process == PRIVATE);
        if (page.written && error(page) < 0) {
            return KILLED;
        }
        if (process == TAIL) {
            page.tail = page.written ? Pte.BLOCK : Pte.ZEROS;
        }
        return DONE;
    }

    @Override
    public int store(int process, int index, int value) {
        Page page = pages[index];
        boolean mapped = process == TAIL && page.tail == Pte.BLOCK;
        boolean own = process == PRIVATE && page.copied;
        int error = mapped || own ? DONE : faultOn(process, index, true);
        if (error < 0) {
            return error;
        }
        if (process == PRIVATE) {
            page.copied = true;
            page.copy = value;
        } else {
            page.content = value;
            page.dirty = true;
        }
        return DONE;
    }

    @Override
    public int read(int index) {
        Page page = pages[index];
        if (!isInside(index)) {
            return END_OF_FILE;
        }
        return page.written && error(page) < 0 ? error(page) : page.content;
    }

    @Override
    public int write(int index, int value) {
        Page page = pages[index];
        if (!page.written && page.tail == Pte.ZEROS) {
            page.tail = Pte.NONE;
        }
        page.written |= isInside(index);
        if (error(page) < 0) {
            return error(page);
        }
        page.written = true;
        page.content = value;
        page.durable = value;
        halfPages = Math.max(halfPages, 2 * (index + 1));
        return DONE;
    }

    @Override
    public int fsync() {
        return sync(0, PAGES - 1);
    }

    private int sync(int first, int last) {
        boolean entries = Arrays.stream(pages).anyMatch(page -> page.entry);
        if (deviceError == ENXIO && entries) {
            return EIO;
        }
        for (int index = first; index <= last; index++) {
            Page page = pages[index];
            if (page.dirty && error(page) < 0) {
                return error(page);
            }
            page.durable = page.content;
            page.dirty = false;
        }
        return DONE;
    }

    private int breakLayouts() {
        boolean pinned = Arrays.stream(pages).anyMatch(page -> page.pins > 0);
        if (pinned && !signalled) {
            throw new Disabled("a page is pinned");
        }
        return pinned ? EINTR : DONE;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while a page is pinned
     */
    @Override
    public int truncate(int newHalfPages) {
        int error = breakLayouts();
        if (error == DONE) {
            cutOff(newHalfPages);
        }
        return error;
    }

    private void cutOff(int newHalfPages) {
        halfPages = newHalfPages;
        for (int index = 0; index < PAGES; index++) {
            if (!isInside(index)) {
                pages[index].copied = false;
                takeAway(pages[index]);
            }
        }
        if (halfPages % 2 != 0) {
            Page page = pages[halfPages / 2];
            page.content &= 0xf;
            page.durable &= 0xf;
        }
    }

    private static void takeAway(Page page) {
        page.content = 0;
        page.durable = 0;
        page.written = false;
        page.bad = false;
        page.dirty = false;
        page.entry = false;
        page.tail = Pte.NONE;
    }

    @Override
    public int punch(int first, int last) {
        int synced = sync(first, last);
        int error = synced < 0 ? synced : breakLayouts();
        for (int index = first; index <= last && error == DONE; index++) {
            takeAway(pages[index]);
        }
        return error;
    }

    @Override
    public int fallocate(int first, int last) {
        return DONE;
    }

    @Override
    public void dropCaches() {}

    @Override
    public void invalidate(int first, int last) {
        for (int index = first; index <= last; index++) {
            pages[index].tail = Pte.NONE;
            pages[index].entry &= pages[index].dirty;
        }
    }

    @Override
    public void chooseDirty() {}

    @Override
    public FaultAnswer fault(int process, int index, boolean write) {
        int error = faultOn(process, index, write);
        if (error < 0) {
            return error == ENOMEM ? FaultAnswer.OOM : FaultAnswer.SIGBUS;
        }
        return write && process == PRIVATE ? FaultAnswer.DONE_COW : FaultAnswer.NOPAGE;
    }

    /** {@inheritDoc} As where nobody has faulted on a single page. */
    @Override
    public FaultAnswer hugeFault(int process, boolean write) {
        boolean fits = process != TAIL && !(process == PRIVATE && write);
        if (fits && halfPages == 0) {
            return FaultAnswer.SIGBUS;
        }
        if (!fits || !isInside(PAGES - 1) || pages[0].written != pages[1].written) {
            return FaultAnswer.FALLBACK;
        }
        boolean blocks = write || pages[0].written;
        for (Page page : pages) {
            page.written = blocks;
        }
        boolean fails = blocks && (error(pages[0]) < 0 || error(pages[1]) < 0);
        return fails ? FaultAnswer.FALLBACK : FaultAnswer.NOPAGE;
    }

    @Override
    public int pin(int process, int index) {
        int error = store(process, index, pages[index].content);
        pages[index].pins += error == DONE ? 1 : 0;
        return error == DONE ? index + 1 : error;
    }

    @Override
    public void dma(int pinned, int value) {
        pages[pinned - 1].content = value;
    }

    @Override
    public void unpin(int pinned) {
        pages[pinned - 1].pins--;
    }

    @Override
    public void signal() {
        signalled = true;
    }

    @Override
    public int writeOther(int value) {
        other = value;
        return DONE;
    }

    @Override
    public int readOther() {
        return other;
    }

    @Override
    public void removeOther() {
        other = 0;
    }

    @Override
    public void killDevice() {
        deviceError = ENXIO;
    }

    @Override
    public void spoilBlock(int index) {
        pages[index].bad = pages[index].written;
    }

    @Override
    public void healDevice() {
        for (Page page : pages) {
            page.bad = false;
        }
    }

    @Override
    public void misalignPartition() {
        deviceError = EINVAL;
    }

    @Override
    public void useUpMemory() {
        noMemory = true;
    }

    @Override
    public int survives(int index) {
        return pages[index].durable;
    }

    @Override
    public boolean isOrphan(int process, int index) {
        return false;
    }

    @Override
    public int leakedBlocks() {
        return 0;
    }
}
