// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api.design;

/**
 * What a teardown does to the world around a design. To be called by {@link RefcountDesign#tearDown}, each method once, in the order in
 * which they stand here: what is taken away while new users still come would come back.
 */
public interface Device {

    /** A device of which nobody takes notice; for measuring. */
    Device NONE = new Device() {
        @Override
        public void newUsersRefused() {}

        @Override
        public void revokeAll() {}

        @Override
        public void removeMemory(Runnable memmap) {
            memmap.run();
        }
    };

    /** Says that from now on, as the design sees it, no idle page becomes busy: invariant I4 counts from here. */
    void newUsersRefused();

    /**
     * Takes every page out of all page tables, by {@link RefcountDesign#unmap}, and deletes every mapping entry; what
     * {@code unmap_mapping_range} and unmounting do.
     */
    void revokeAll();

    /**
     * Removes the memory; {@code arch_remove_memory}.
     *
     * @param memmap removes the words of the pages, so that whoever touches one afterwards is found out
     */
    void removeMemory(Runnable memmap);
}
