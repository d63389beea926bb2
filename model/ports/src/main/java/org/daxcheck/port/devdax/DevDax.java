// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.devdax;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.api.DeviceDax;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.word.IntWord;

/**
 * Faults that say where a page stands before anybody can come upon it; drivers/dax/device.c, Linux 5.17, with the offset
 * before the file.
 *
 * <p>Whoever sees the file sees the offset (V1). Linux 5.17 stores the file first: of two faults on one page the second skips
 * both stores and may map the page while the first is between them.
 */
public class DevDax implements DeviceDax {

    /** {@code page->mapping} and {@code page->index}. */
    protected static final class Place {
        private final IntWord mapping = new IntWord();
        private final IntWord index = new IntWord();

        private Place() {}

        /** Whether the file is known. */
        public boolean isSet() {
            return mapping.getVolatile() != 0;
        }

        /** The file. */
        public void setMapping() {
            mapping.setVolatile(1);
        }

        /** Where in the file. */
        public void setIndex(int offset) {
            index.setVolatile(offset);
        }
    }

    private final Rcu daxSrcu;
    private final IntWord alive = new IntWord(1);
    private final List<ZoneDevicePage> pages =
            IntStream.range(0, PAGES).mapToObj(ZoneDevicePage::new).toList();
    private final List<Place> places =
            IntStream.range(0, PAGES).mapToObj(page -> new Place()).toList();
    private final List<IntWord> ptes =
            IntStream.range(0, PAGES).mapToObj(page -> new IntWord()).toList();

    /** For checking: sleeps without end. */
    public DevDax() {
        this(new Rcu(0));
    }

    /**
     * The device there, nothing mapped.
     *
     * @param daxSrcu whose read sections guard faults
     */
    public DevDax(Rcu daxSrcu) {
        this.daxSrcu = daxSrcu;
        pages.forEach(page -> page.init(1));
    }

    @Override
    public final boolean fault(int page) {
        return devDaxHugeFault(page);
    }

    /** From the look at the device to the page table in one read section. */
    @KernelFunction("dev_dax_huge_fault")
    protected boolean devDaxHugeFault(int page) {
        int section = daxReadLock();
        boolean live = daxAlive();
        if (live) {
            devDaxPteFault(page);
        }
        daxReadUnlock(section);
        return live;
    }

    @KernelFunction("dax_read_lock")
    protected final int daxReadLock() {
        return daxSrcu.readLock();
    }

    @KernelFunction("dax_read_unlock")
    protected final void daxReadUnlock(int section) {
        daxSrcu.readUnlock(section);
    }

    @KernelFunction("dax_alive")
    protected final boolean daxAlive() {
        return alive.getVolatile() != 0;
    }

    @KernelFunction("__dev_dax_pte_fault")
    protected void devDaxPteFault(int page) {
        daxSetMapping(page);
        vmfInsertMixed(page);
    }

    /** Says where the page stands, unless that is known. */
    @KernelFunction("dax_set_mapping")
    protected void daxSetMapping(int page) {
        Place place = place(page);
        if (!place.isSet()) {
            place.setIndex(PGOFF + compoundHead(page));
            place.setMapping();
        }
    }

    /** Where a page stands, or the compound page that it is part of. */
    protected final Place place(int page) {
        return places.get(compoundHead(page));
    }

    /** The page that stands for all pages that are mapped together. */
    protected int compoundHead(int page) {
        return page;
    }

    /** The page table entry that maps a page: of those that are mapped together, one. */
    protected int pte(int page) {
        return compoundHead(page);
    }

    @KernelFunction("vmf_insert_mixed")
    protected final void vmfInsertMixed(int page) {
        insert(page);
    }

    /** From here on the page can be come upon; its memory must be there. */
    protected final void insert(int page) {
        int head = compoundHead(page);
        pages.get(head).get();
        ptes.get(pte(page)).setVolatile(1);
        pages.get(head).put();
    }

    @Override
    @KernelFunction("memory_failure_dev_pagemap")
    public final int look(int page) {
        int head = compoundHead(page);
        if (ptes.get(pte(page)).getVolatile() == 0) {
            return NOT_REACHABLE;
        }
        Place place = place(page);
        return place.isSet() ? place.index.getVolatile() + page - head : NO_MAPPING;
    }

    /** Differs: after the page table is empty nobody looks at the memory any more, so nothing has to be waited for there. */
    @Override
    @KernelFunction("kill_dev_dax")
    public final void remove() {
        alive.setVolatile(0);
        daxSrcu.synchronizeRcu();
        ptes.forEach(pte -> pte.setVolatile(0));
        pages.forEach(page -> page.remove(1));
    }
}
