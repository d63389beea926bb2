// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.pagemap;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.api.KillableRef;
import org.daxcheck.api.PageMaps;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.word.RefWord;
import org.jspecify.annotations.Nullable;

/** {@code struct dev_pagemap}: a device's pages and the count that keeps them; it lasts longer than its memory. */
public final class DevPagemap {

    private final int device;
    private final List<ZoneDevicePage> pages;
    private final RefWord<KillableRef> ref = new RefWord<>();

    DevPagemap(int device) {
        this.device = device;
        int first = device * PageMaps.PAGES;
        this.pages = IntStream.range(first, first + PageMaps.PAGES)
                .mapToObj(ZoneDevicePage::new)
                .toList();
    }

    /** The word that names it. */
    public long word() {
        return 1L + device;
    }

    /** Its pages, in the order of their frames. */
    public List<ZoneDevicePage> pages() {
        return pages;
    }

    /** Whether a frame is one of its own; {@code pgmap_pfn_valid}. */
    public boolean covers(long pfn) {
        return pfn / PageMaps.PAGES == device;
    }

    /** Its count; {@code pgmap->ref}. */
    public KillableRef ref() {
        KillableRef now = ref.getAcquire();
        if (now == null) {
            throw KernelBug.bug("page map " + word() + " has no count");
        }
        return now;
    }

    /** The same, null while there is none. */
    @Nullable
    KillableRef refIfAny() {
        return ref.getAcquire();
    }

    /** Gives it a count, or takes it away. */
    void setRef(@Nullable KillableRef next) {
        ref.setRelease(next);
    }
}
