// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.layout.DevmapPages;

/** The inode goes, and its blocks with it, though a device still writes to them. */
@HistoricalBug(
        fix = "fs/dax: ensure all pages are idle prior to filesystem unmount",
        posted = "2025-02",
        expect = Finding.Kind.SAFETY)
public final class EvictionIgnoresPins extends DevmapPages {

    /** Fresh, for checking. */
    public EvictionIgnoresPins() {}

    @Override
    @KernelFunction("dax_break_layout_final")
    protected void daxBreakLayoutFinal() {}
}
