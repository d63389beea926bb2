// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;
import org.daxcheck.kernel.word.RefWord;

/**
 * Read-copy-update: readers that wait for nobody, and an updater that waits until every reader is gone that could still see
 * what the updater took away. Any thread may call any method; read sections nest.
 *
 * <h2>Algorithm</h2>
 * Two counters of readers, of which one is current, as in the kernel's sleepable variant ({@code synchronize_srcu}): the
 * grace period first waits for the counter that is not current, so that a reader who chose it long ago and was late is not
 * overlooked; then makes it current, and waits for the other.
 *
 * <ul>
 * <li><b>R1</b> A reader counts in the counter that it will leave by.
 * <li><b>R2</b> When a grace period ends, both counters have been zero at some moment after it began, each while new readers
 *     were sent to the other.
 * <li><b>R3</b> A reader that leaves a counter at zero looks for a sleeping updater after it has counted itself out; the
 *     updater announces itself before it looks at the counter. One of the two sees the other.
 * </ul>
 *
 * <p>Differs: the reader keeps the number of its counter, where the kernel's {@code rcu_read_lock} keeps nothing.
 */
public final class Rcu {

    private final IntWord[] readers = {new IntWord(), new IntWord()};
    private final IntWord current = new IntWord();
    private final SpinLock updaters = new SpinLock("rcu grace period");
    private final RefWord<Sleeper> asleep = new RefWord<>();
    private final long hungTaskMillis;

    /**
     * A domain of its own: its updaters wait for its readers only.
     *
     * @param hungTaskMillis how long a grace period may sleep before it fails; 0 for ever
     */
    public Rcu(long hungTaskMillis) {
        this.hungTaskMillis = hungTaskMillis;
    }

    /**
     * Begins a read section.
     *
     * @return to be handed to {@link #readUnlock}
     */
    @KernelFunction("rcu_read_lock")
    public int readLock() {
        int counter = current.getVolatile();
        readers[counter].getAndAddVolatile(1);
        return counter;
    }

    /**
     * Ends a read section.
     *
     * @param counter from {@link #readLock}
     * @throws KernelBug if no read section is open
     */
    @KernelFunction("rcu_read_unlock")
    public void readUnlock(int counter) {
        int before = readers[counter].getAndAddVolatile(-1);
        if (before < 1) {
            throw KernelBug.lockdep("end of a read section that was not begun");
        }
        if (before == 1) {
            Sleeper updater = asleep.getVolatile();
            if (updater != null) {
                updater.wake();
            }
        }
    }

    /**
     * Waits until every read section has ended that was open at the call. Must not be called inside one.
     *
     * @throws HungTask if a reader does not leave within the hung-task time
     */
    @KernelFunction(value = "synchronize_rcu", note = "sleeps")
    public void synchronizeRcu() {
        updaters.lock();
        try {
            int old = current.getVolatile();
            awaitNoReaders(1 - old);
            current.setVolatile(1 - old);
            awaitNoReaders(old);
        } finally {
            updaters.unlock();
        }
    }

    private void awaitNoReaders(int counter) {
        if (readers[counter].getVolatile() == 0) {
            return;
        }
        Sleeper sleeper = new Sleeper(hungTaskMillis);
        asleep.setVolatile(sleeper);
        try {
            while (readers[counter].getVolatile() != 0) {
                sleeper.sleep("rcu grace period");
                sleeper.prepare();
            }
        } finally {
            asleep.setVolatile(null);
        }
    }
}
