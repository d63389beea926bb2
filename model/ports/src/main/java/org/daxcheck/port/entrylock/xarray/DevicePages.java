// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelBug;

/**
 * The pages of a device, by frame number. A block beyond the last page has no {@code struct page}, as on a kernel with
 * {@code CONFIG_FS_DAX_LIMITED}: it can be mapped but not locked from its pages.
 */
final class DevicePages {

    private final DevicePage[] pages;

    DevicePages(int count) {
        this.pages = new DevicePage[count];
        for (int frame = 0; frame < count; frame++) {
            pages[frame] = new DevicePage();
        }
    }

    DevicePage page(int frame) {
        return pages[frame];
    }

    /** Lets the pages of a block know who maps them; {@code dax_associate_entry}. */
    void associate(long entry, AddressSpace mapping, long firstIndex, long count) {
        for (long i = 0; i < known(entry, count); i++) {
            DevicePage page = pages[(int) (EntryWord.sector(entry) + i)];
            KernelBug.warnOn(page.mapping.getVolatile() != null, "page is mapped already");
            page.index = firstIndex + i;
            page.mapping.setVolatile(mapping);
        }
    }

    /** Lets the pages of a block know that nobody maps them; {@code dax_disassociate_entry}. */
    void disassociate(long entry, AddressSpace mapping, long count) {
        for (long i = 0; i < known(entry, count); i++) {
            DevicePage page = pages[(int) (EntryWord.sector(entry) + i)];
            KernelBug.warnOn(page.mapping.getVolatile() != mapping, "page is mapped by another file");
            page.mapping.setVolatile(null);
            page.index = 0;
        }
    }

    private long known(long entry, long count) {
        boolean block = EntryWord.isEntry(entry) && !EntryWord.isEmpty(entry) && !EntryWord.isZero(entry);
        return block ? Math.min(count, pages.length - EntryWord.sector(entry)) : 0;
    }
}
