// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.folio;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.word.RefArrayWords;
import org.daxcheck.port.percpuref.AtomicRef;
import org.jspecify.annotations.Nullable;

/**
 * {@code pgmap_get_folio} as sketched in a mail of 2022-09-22, to the letter: by frame number, which must be found in the registry
 * as one of the caller's page map, and a page map that is going is a caller's mistake. Nothing is held. Bugs included.
 *
 * <p>What is wrong with it: all that is wrong with {@link SketchedFolios}. That no caller races with removal is stated and not seen
 * to: where one does, it meets the one warning or the other, by how far removal has come.
 *
 * <p>Differs: the registry is an array of as many words as there are frames, of one page map.
 */
public final class WarningFolios extends RequestedFolios {

    private final KillableRef ref;
    private final RefArrayWords<KillableRef> pgmapArray = new RefArrayWords<>(PAGES);

    /** For checking: folios of one page. */
    public WarningFolios() {
        this(AtomicRef.checking());
    }

    private WarningFolios(KillableRef ref) {
        super(0, ref);
        this.ref = ref;
        for (int pfn = 0; pfn < PAGES; pfn++) {
            pgmapArray.setRelease(pfn, ref);
        }
    }

    @Override
    @KernelFunction("pgmap_get_folio")
    protected boolean pgmapRequestFolio(ZoneDevicePage head) {
        KernelBug.warnOn(xaLoad(head.pfn()) != ref, "frame " + head.pfn() + " is none of the page map");
        KernelBug.warnOn(ref.isDying(), "a folio is asked for while the page map goes");
        return head.tryFirst();
    }

    @KernelFunction("xa_load")
    private @Nullable KillableRef xaLoad(int pfn) {
        return pgmapArray.getAcquire(pfn);
    }

    @Override
    @KernelFunction("pgmap_array_delete")
    protected void pgmapArrayDelete() {
        for (int pfn = 0; pfn < PAGES; pfn++) {
            pgmapArray.setRelease(pfn, null);
        }
    }

    @Override
    @KernelFunction("free_zone_device_page")
    protected void freeZoneDevicePage() {}
}
