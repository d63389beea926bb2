// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.pagemap;

import java.util.function.Supplier;
import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.AtomicRef;

/**
 * Page maps to which every reference to a page is one too; kernel/memremap.c, Linux 4.5 to 4.11, removed in the order of
 * later versions.
 *
 * <p>An idle page has one reference, which holds nothing.
 */
public class ZoneDevicePages extends MemremapPages {

    /** For checking, with counts in one word: sleeps without end. */
    public ZoneDevicePages() {
        this(new Rcu(0), AtomicRef::checking);
    }

    /**
     * Two devices whose memory is not there.
     *
     * @param rcu whose read sections guard the registry, and on which the counts rely
     * @param refs makes a live count with one reference
     */
    public ZoneDevicePages(Rcu rcu, Supplier<? extends KillableRef> refs) {
        super(rcu, refs);
    }

    @Override
    @KernelFunction("memmap_init_zone_device")
    protected void initPages(DevPagemap pgmap) {
        pgmap.pages().forEach(page -> page.init(1));
    }

    /** The device keeps its references to the pages. */
    @Override
    @KernelFunction("for_each_device_pfn")
    protected void putPages(DevPagemap pgmap) {}

    @Override
    int idle() {
        return 1;
    }

    @Override
    long own() {
        return 1;
    }

    @Override
    @KernelFunction("try_grab_page")
    protected final boolean tryGrabPage(DevPagemap pgmap, ZoneDevicePage page) {
        getZoneDevicePage(pgmap, page);
        return true;
    }

    /** A reference to the page, and for it one to the page map. */
    @KernelFunction("get_zone_device_page")
    protected void getZoneDevicePage(DevPagemap pgmap, ZoneDevicePage page) {
        page.get();
        pgmap.ref().get();
    }

    @Override
    @KernelFunction("put_page")
    protected void putPage(DevPagemap pgmap, ZoneDevicePage page) {
        page.put();
        pgmap.ref().put();
    }
}
