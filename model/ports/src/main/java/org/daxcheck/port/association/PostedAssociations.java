// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.association;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;

/**
 * {@code dax_associate_entry} and {@code dax_disassociate_entry} as posted on 2022-09-16, bugs included.
 *
 * <h2>What is wrong with it</h2>
 * <ul>
 * <li>The count of those who share a page is tested before it is decremented, so that the page stays shared when the last one
 *     goes (breaks A1).
 * <li>References to the page map are given back only if the block goes too, and only if the last page of the entry is not
 *     shared at that moment, whatever the entry took (breaks A2).
 * <li>The caller stores the entry even if the page map is going (breaks A4).
 * <li>A pin has no reference to the page map (breaks A3).
 * <li>An entry that comes to share its pages takes the place of one that did not, which goes as if it were invalidated: what that took is
 *     not given back (breaks A2).
 * <li>A page that files share becomes the file's that comes to it without sharing it. The source warns, and that is where the execution
 *     ends here (breaks A1).
 * </ul>
 */
public final class PostedAssociations extends EntryAssociations {

    /** For checking: counts in one word, sleeps without end. */
    public PostedAssociations() {}

    /**
     * No file maps anything.
     *
     * @param ref a live count with one reference: the page map's
     */
    public PostedAssociations(KillableRef ref) {
        super(ref);
    }

    @Override
    @KernelFunction("dax_insert_entry")
    protected boolean daxInsertEntry(DaxEntry entry, boolean associated) {
        store(entry);
        return associated;
    }

    @Override
    @KernelFunction("dax_associate_entry")
    protected void setMapping(int[] mappings, int page, int owner) {
        setOwnMapping(mappings, page, owner);
    }

    @Override
    @KernelFunction("dax_page_share_put")
    protected boolean pageSharePut(int[] counts, int page) {
        return counts[page]-- > 0;
    }

    @Override
    @KernelFunction("put_dev_pagemap_many")
    protected void putDevPagemapMany(DaxEntry entry, boolean trunc) {
        if (trunc) {
            put(refsHeld(entry));
        }
    }

    @Override
    @KernelFunction("dax_mapping_is_cow")
    protected int refsHeld(DaxEntry entry) {
        return isShared(entry.lastPage()) ? 0 : entry.pages();
    }

    @Override
    @KernelFunction("try_grab_page")
    protected int tryGrabPage(ZoneDevicePage page, KillableRef pgmap) {
        return grabPage(page);
    }
}
