// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.folio.RequestedFolios;

/** Whether a reference was the last is asked after it was given back, when others may have given back theirs. */
@HistoricalBug(
        fix = "review of the series posted on 2022-10-14, which was replaced",
        posted = "2022-10-14",
        expect = Finding.Kind.UNDERFLOW)
public final class ReleaseRereadsCount extends RequestedFolios {

    /** Fresh, for checking. */
    public ReleaseRereadsCount() {}

    @Override
    @KernelFunction("folio_put_testzero")
    protected boolean folioPutTestzero(ZoneDevicePage head) {
        head.put();
        return head.count() == 0;
    }
}
