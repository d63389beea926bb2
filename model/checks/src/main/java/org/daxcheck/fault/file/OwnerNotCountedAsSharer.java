// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.association.EntryAssociations;

/** Who had a page to himself is not one of those who share it: with the next who leaves, nobody shares it any more. */
@SeededBug(
        what = "the count of those who share a page begins at none, though a file has it mapped already",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class OwnerNotCountedAsSharer extends EntryAssociations {

    /** Fresh, for checking. */
    public OwnerNotCountedAsSharer() {}

    @Override
    @KernelFunction("dax_mapping_set_cow")
    protected void countOwner(int[] counts, int page) {}
}
