// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.folio;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.folio.RequestedFolios;
import org.daxcheck.port.percpuref.GuardedRef;

/** A folio is taken out of a page map that is going, as long as another one is out. */
@SeededBug(what = "the page map is asked for a reference, and not whether it lives", expect = Finding.Kind.SAFETY)
public final class FolioOfDyingPagemap extends RequestedFolios {

    /** Fresh, for checking. */
    public FolioOfDyingPagemap() {
        super(0, GuardedRef.checking());
    }

    @Override
    @KernelFunction("percpu_ref_tryget_live")
    protected boolean trygetPgmap(KillableRef count) {
        return count.tryget();
    }
}
