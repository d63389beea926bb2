// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.RwSemaphore;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.word.IntWord;

/** {@code struct inode}: the size and the locks, in the order in which they are taken. */
final class Inode {

    /** Readers, writers and those who change the layout, one at a time. */
    final SpinLock rwsem = new SpinLock("i_rwsem");

    /** Faults at the same time, or one who changes the layout. */
    final RwSemaphore mmapSem = new RwSemaphore("i_mmap_sem");

    /** In half pages. Written under {@link #rwsem}, read by anybody. */
    private final IntWord size = new IntWord(2 * MappedFile.PAGES);

    /** How many pages the file has, the last of which it may not fill. */
    @KernelFunction(value = "i_size_read", note = "{result} pages")
    int pages() {
        return (size.getVolatile() + 1) / 2;
    }

    /** The file has so many half pages from here on. */
    @KernelFunction(value = "i_size_write", note = "{0} half pages")
    void setHalfPages(int halves) {
        size.setVolatile(halves);
    }

    int halfPages() {
        return size.getVolatile();
    }
}
