// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.folio.RequestedFolios;

/** Whether a folio was free is asked after it was counted, when others may have counted it too. */
@HistoricalBug(
        fix = "review of the series posted on 2022-10-14, which was replaced",
        posted = "2022-10-14",
        expect = Finding.Kind.SAFETY)
public final class RequestRereadsCount extends RequestedFolios {

    /** Fresh, for checking. */
    public RequestRereadsCount() {}

    @Override
    @KernelFunction("pgmap_request_folio")
    protected boolean pgmapRequestFolio(ZoneDevicePage head) {
        head.getAndIncrement();
        if (head.count() == 1) {
            ref().tryget();
        }
        return true;
    }
}
