// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.layout.DevmapPages;

/** The inode goes when its first page is idle, whatever the others are. */
@SeededBug(what = "before the inode goes its first page alone is looked at", expect = Finding.Kind.SAFETY)
public final class EvictionWaitsForFirstPage extends DevmapPages {

    /** Fresh, for checking. */
    public EvictionWaitsForFirstPage() {}

    @Override
    @KernelFunction("dax_break_layout_final")
    protected void daxBreakLayoutFinal() {
        waitDaxPage(page(0));
    }
}
