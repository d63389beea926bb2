// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * Faults on the device itself, where no file system stands between: drivers/dax/device.c.
 *
 * <p>There are {@value #PAGES} pages, mapped at the offsets {@value #PGOFF} and up. All operations may be called by any thread at
 * any time, but {@link #remove}, which is called once.
 */
public interface DeviceDax {

    /** How many pages there are. */
    int PAGES = 2;

    /** Where in the device's file the first page stands. */
    int PGOFF = 4;

    /** {@link #look} at a page that no process maps. */
    int NOT_REACHABLE = -1;

    /** {@link #look} at a page that a process maps, and of which it cannot be told where it stands. */
    int NO_MAPPING = -2;

    /** Maps a page into a process; {@code dev_dax_huge_fault}. No if the device is going: {@code VM_FAULT_SIGBUS}. */
    boolean fault(int page);

    /**
     * Where in the file a page stands that a process maps, as the handling of a memory failure asks; {@code page->mapping} and
     * {@code page->index}.
     *
     * @return the offset, {@link #NOT_REACHABLE} or {@link #NO_MAPPING}
     */
    int look(int page);

    /** Removes the device: no new faults, nothing mapped, no memory; {@code kill_dev_dax}, then {@code memunmap_pages}. */
    void remove();
}
