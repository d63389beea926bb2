// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.association.DaxEntry;
import org.daxcheck.port.association.EntryAssociations;

/** References to the page map are given back only if the block goes too. */
@HistoricalBug(
        fix = "review of [PATCH v2 10/18] of 2022-09-16; the series was replaced",
        posted = "2022-09-16",
        expect = Finding.Kind.LEAK)
public final class InvalidationKeepsReferences extends EntryAssociations {

    /** Fresh, for checking. */
    public InvalidationKeepsReferences() {}

    @Override
    @KernelFunction("put_dev_pagemap_many")
    protected void putDevPagemapMany(DaxEntry entry, boolean trunc) {
        if (trunc) {
            super.putDevPagemapMany(entry, true);
        }
    }
}
