// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.devdax;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Rcu;

/**
 * {@code dax_set_mapping} as in Linux 5.17: before the page is in the page table, and the file is stored before the offset.
 * Bugs included.
 *
 * <p>What is wrong with it: of two faults on one page the second sees the file, takes the page for placed, and puts it into the
 * page table, where it is come upon with an old offset while the first has not stored the offset yet (breaks V1).
 */
public final class FileFirstDevDax extends DevDax {

    /** For checking: sleeps without end. */
    public FileFirstDevDax() {}

    /**
     * The device there, nothing mapped.
     *
     * @param daxSrcu whose read sections guard faults
     */
    public FileFirstDevDax(Rcu daxSrcu) {
        super(daxSrcu);
    }

    @Override
    @KernelFunction("dax_set_mapping")
    protected void daxSetMapping(int page) {
        Place place = place(page);
        if (!place.isSet()) {
            place.setMapping();
            place.setIndex(PGOFF + page);
        }
    }
}
