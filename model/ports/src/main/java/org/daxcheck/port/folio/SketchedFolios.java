// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.folio;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.percpuref.AtomicRef;

/**
 * {@code pgmap_get_folio} as sketched in a mail of 2022-09-22: the page map is asked whether it is going, and nothing is held.
 * The caller counts the folio, and must know by other means that the page map stays. Bugs included.
 *
 * <p>What is wrong with it: between the question and the caller's reference the page map may go, and a folio in somebody's
 * hands does not keep it (breaks F1). Every program in which the memory is removed shows it.
 */
public final class SketchedFolios extends RequestedFolios {

    private final KillableRef ref;

    /** For checking: folios of one page. */
    public SketchedFolios() {
        this(AtomicRef.checking());
    }

    private SketchedFolios(KillableRef ref) {
        super(0, ref);
        this.ref = ref;
    }

    /** Differs: a page map that is going is an answer, where the sketch warns about it. */
    @Override
    @KernelFunction("pgmap_get_folio")
    protected boolean pgmapRequestFolio(ZoneDevicePage head) {
        return !ref.isDying() && head.tryFirst();
    }

    @Override
    @KernelFunction("free_zone_device_page")
    protected void freeZoneDevicePage() {}
}
