// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.MemremapPages;
import org.daxcheck.port.percpuref.GuardedRef;

/** A page map that is going is found as long as anybody holds it. */
@SeededBug(what = "the page map is asked for a reference, and not whether it lives", expect = Finding.Kind.SAFETY)
public final class LookupOfDyingPagemap extends MemremapPages {

    /** Fresh, for checking. */
    public LookupOfDyingPagemap() {
        super(new Rcu(0), GuardedRef::checking);
    }

    @Override
    @KernelFunction("percpu_ref_tryget_live_rcu")
    protected boolean trygetPgmap(DevPagemap pgmap) {
        return pgmap.ref().tryget();
    }
}
