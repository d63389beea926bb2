// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import java.util.List;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;

/**
 * {@code struct srcu_struct}: read sections that may sleep, and a grace period that waits for those that were open when it began. Any
 * thread may call any method; sections nest.
 *
 * <h2>Algorithm</h2>
 * That of {@link Rcu}: two places for readers, of which one is current. The grace period waits until the other is empty, makes it
 * current, and waits until the first is empty.
 *
 * <p>Differs: a place is a lock that readers share and the grace period takes for a moment, where the kernel has counters for each
 * processor. In both, readers do not stand in each other's way; here the engines see it. {@link Rcu} counts in one word, which makes an
 * order of any two readers. A section ends in the thread in which it began.
 */
public final class Srcu {

    private final List<RwSemaphore> readers;
    private final IntWord current = new IntWord();
    private final SpinLock updaters = new SpinLock("srcu grace period");

    /**
     * A domain of its own.
     *
     * @param name how it reads in a report, for example {@code dax_srcu}
     */
    public Srcu(String name) {
        this.readers = List.of(new RwSemaphore(name), new RwSemaphore(name));
    }

    /**
     * Begins a read section.
     *
     * @return to be handed to {@link #readUnlock}
     */
    @KernelFunction("srcu_read_lock")
    public int readLock() {
        int place = current.getVolatile();
        readers.get(place).downRead();
        return place;
    }

    /**
     * Ends a read section.
     *
     * @param place from {@link #readLock}
     */
    @KernelFunction("srcu_read_unlock")
    public void readUnlock(int place) {
        readers.get(place).upRead();
    }

    /** Waits until every read section has ended that was open at the call. Must not be called inside one. */
    @KernelFunction(value = "synchronize_srcu", note = "waits for read sections")
    public void synchronizeSrcu() {
        updaters.lock();
        int old = current.getVolatile();
        awaitNoReaders(1 - old);
        current.setVolatile(1 - old);
        awaitNoReaders(old);
        updaters.unlock();
    }

    private void awaitNoReaders(int place) {
        readers.get(place).downWrite();
        readers.get(place).upWrite();
    }
}
