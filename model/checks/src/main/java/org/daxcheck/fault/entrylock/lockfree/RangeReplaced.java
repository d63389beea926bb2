// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.RefArrayWords;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;

/** Who makes a range puts it where it belongs though another thread has put one there meanwhile, which is lost with all that stands in it. */
@SeededBug(what = "a range takes the place of another", expect = Kind.SAFETY)
public final class RangeReplaced extends LockFreeEntries {

    /** An empty tree. */
    public RangeReplaced(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("__radix_tree_create")
    protected boolean placeRange(RefArrayWords<Object> children, int at, Object made) {
        children.setVolatile(at, made);
        return true;
    }
}
