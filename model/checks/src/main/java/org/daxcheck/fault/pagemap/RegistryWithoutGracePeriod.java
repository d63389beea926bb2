// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.MemremapPages;

/** Nobody waits for those who found the page map before it was taken out of the registry. */
@SeededBug(what = "The count is freed while somebody who found the page map asks it.", expect = Finding.Kind.SAFETY)
public final class RegistryWithoutGracePeriod extends MemremapPages {

    /** Fresh, for checking. */
    public RegistryWithoutGracePeriod() {}

    @Override
    @KernelFunction("pgmap_array_delete")
    protected void pgmapArrayDelete(DevPagemap pgmap) {
        clearRange(pgmap);
    }
}
