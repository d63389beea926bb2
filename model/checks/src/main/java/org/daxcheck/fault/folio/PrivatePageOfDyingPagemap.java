// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.folio;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.folio.PrivateMemory;
import org.daxcheck.port.percpuref.GuardedRef;

/** A private page is handed out although its page map is going. */
@SeededBug(what = "the page map is asked for a reference, and not whether it lives", expect = Finding.Kind.SAFETY)
public final class PrivatePageOfDyingPagemap extends PrivateMemory {

    /** Fresh, for checking. */
    public PrivatePageOfDyingPagemap() {
        super(GuardedRef.checking());
    }

    @Override
    @KernelFunction("percpu_ref_tryget_live")
    protected boolean trygetPgmap(KillableRef count) {
        return count.tryget();
    }
}
