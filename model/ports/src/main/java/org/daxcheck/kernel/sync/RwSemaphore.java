// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;

/**
 * {@code struct rw_semaphore}: many readers or one writer. What a writer did happens before what the next holder does.
 *
 * <p>Taking it for writing twice, and giving back what is not held, are reported as the kernel's lock validator reports them. The lock
 * inside is one that engines know, and know of that readers do not stand in each other's way.
 */
public final class RwSemaphore {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final String name;

    /**
     * A free semaphore.
     *
     * @param name how it reads in a report, for example {@code i_mmap_sem}
     */
    public RwSemaphore(String name) {
        this.name = name;
    }

    /** Waits until there is no writer, and reads. */
    @KernelFunction(value = "down_read", note = "reads under {this}")
    public void downRead() {
        lock.readLock().lock();
    }

    /**
     * Does not read any more.
     *
     * @throws KernelBug if the calling thread does not
     */
    @KernelFunction("up_read")
    public void upRead() {
        if (lock.getReadHoldCount() == 0) {
            throw KernelBug.lockdep("up_read of " + name + ", under which this thread does not read");
        }
        lock.readLock().unlock();
    }

    /**
     * Waits until there is nobody, and writes.
     *
     * @throws KernelBug if the calling thread does so already
     */
    @KernelFunction(value = "down_write", note = "writes under {this}")
    public void downWrite() {
        if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
            throw KernelBug.lockdep("recursive locking of " + name);
        }
        lock.writeLock().lock();
    }

    /**
     * Does not write any more.
     *
     * @throws KernelBug if the calling thread does not
     */
    @KernelFunction("up_write")
    public void upWrite() {
        if (!lock.isWriteLockedByCurrentThread()) {
            throw KernelBug.lockdep("up_write of " + name + ", under which this thread does not write");
        }
        lock.writeLock().unlock();
    }

    @Override
    public String toString() {
        return name;
    }
}
