// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.association.EntryAssociations;

/** A pin counts the page, and nothing keeps the memory once the entry is gone. */
@HistoricalBug(
        fix = "review of [PATCH v2 10/18] of 2022-09-16; the series was replaced",
        posted = "2022-09-21",
        expect = Finding.Kind.USE_AFTER_FREE)
public final class PinWithoutOwnReference extends EntryAssociations {

    /** Fresh, for checking. */
    public PinWithoutOwnReference() {}

    @Override
    @KernelFunction("try_grab_page")
    protected int tryGrabPage(ZoneDevicePage page, KillableRef pgmap) {
        return grabPage(page);
    }
}
