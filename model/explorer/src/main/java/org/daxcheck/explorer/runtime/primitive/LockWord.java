// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.primitive;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.core.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A lock with one writer or several readers, each of whom may hold it more than once; only the first hold and the last release are
 * operations. A lock that nobody else knows is taken without one.
 *
 * <p>All methods are called by the strand that is their first argument, except those that only look.
 */
public final class LockWord {

    private final Object owner;
    private final Sort sort;
    private final Map<Strand, Integer> readers = new HashMap<>();
    private @Nullable Strand writer;
    private int holds;

    /**
     * A free lock.
     *
     * @param owner the object of the program that it belongs to
     */
    public LockWord(Object owner) {
        this(owner, Sort.LOCK);
    }

    LockWord(Object owner, Sort sort) {
        this.owner = owner;
        this.sort = sort;
    }

    /** How often the strand holds it for writing. */
    public int holds(Strand strand) {
        return writer == strand ? holds : 0;
    }

    /** How often the strand holds it for reading. */
    public int reads(Strand strand) {
        return readers.getOrDefault(strand, 0);
    }

    /**
     * Takes it for writing.
     *
     * @return false if the thread was interrupted first, which happens only if {@code interruptible}
     */
    public boolean lock(Strand strand, boolean interruptible) {
        if (writer == strand) {
            holds++;
            tell(strand);
            return true;
        }
        return !interrupted(acquire(strand, Kind.LOCK, interruptible, this::free, () -> take(strand)));
    }

    /** Takes it for writing if that is possible now. */
    public boolean tryLock(Strand strand) {
        if (writer == strand) {
            holds++;
            tell(strand);
            return true;
        }
        return attempt(strand, Kind.TRY_LOCK, this::free, () -> take(strand));
    }

    /** Takes it for reading; as {@link #lock}. */
    public boolean readLock(Strand strand, boolean interruptible) {
        if (reads(strand) > 0) {
            read(strand);
            return true;
        }
        return !interrupted(acquire(strand, Kind.READ_LOCK, interruptible, () -> readable(strand), () -> read(strand)));
    }

    /** Takes it for reading if that is possible now. */
    public boolean tryReadLock(Strand strand) {
        if (reads(strand) > 0) {
            read(strand);
            return true;
        }
        return attempt(strand, Kind.TRY_READ_LOCK, () -> readable(strand), () -> read(strand));
    }

    /** Gives back one hold for writing; the strand must have one. */
    public void unlock(Strand strand) {
        if (holds > 1) {
            holds--;
            tell(strand);
            return;
        }
        operate(strand, Kind.UNLOCK, () -> release(strand));
    }

    /** Gives back one hold for reading; the strand must have one. */
    public void readUnlock(Strand strand) {
        int count = reads(strand);
        if (count > 1) {
            drop(strand, count);
            return;
        }
        operate(strand, Kind.READ_UNLOCK, () -> drop(strand, count));
    }

    /** Gives back all holds for writing, as before a wait. */
    public int unlockAll(Strand strand) {
        int count = holds;
        holds = 1;
        unlock(strand);
        return count;
    }

    /** Takes as many holds for writing again. */
    public void lockAgain(Strand strand, int count) {
        lock(strand, false);
        holds = count;
        tell(strand);
    }

    /** Whether somebody holds it: 0 free, 1 another for writing, 2 the strand for writing, 3 readers. */
    public long state(Strand strand) {
        if (writer == strand) {
            return 2;
        }
        if (!strand.live() || !strand.execution().heap().shared(owner)) {
            return word(strand);
        }
        int symbol = symbol(strand);
        return strand.perform(Kind.LOCK_STATE, symbol, 0, 0, () -> true, () -> word(strand));
    }

    /** Performs what explains that a lock which has just become known is held. */
    public void reveal(Strand strand) {
        if (writer == strand) {
            strand.perform(Kind.LOCK, symbol(strand), 0, 0, () -> true, () -> 0);
        }
        if (reads(strand) > 0) {
            strand.perform(Kind.READ_LOCK, symbol(strand), 0, 0, () -> true, () -> 0);
        }
    }

    private long word(Strand strand) {
        if (writer != null) {
            return writer == strand ? 2 : 1;
        }
        return readers.isEmpty() ? 0 : 3;
    }

    private boolean free() {
        return writer == null && readers.isEmpty();
    }

    private boolean readable(Strand strand) {
        return writer == null || writer == strand;
    }

    private long take(Strand strand) {
        writer = strand;
        holds = 1;
        tell(strand);
        return 0;
    }

    private long read(Strand strand) {
        readers.merge(strand, 1, Integer::sum);
        tell(strand);
        return 0;
    }

    private long release(Strand strand) {
        writer = null;
        holds = 0;
        tell(strand);
        return 0;
    }

    private long drop(Strand strand, int count) {
        if (count <= 1) {
            readers.remove(strand);
        } else {
            readers.put(strand, count - 1);
        }
        tell(strand);
        return 0;
    }

    /** How often it is held is the thread's own knowledge. */
    private void tell(Strand strand) {
        strand.past().holds(owner, holds(strand), reads(strand));
    }

    private static boolean interrupted(long result) {
        return result == Op.INTERRUPTED;
    }

    private int symbol(Strand strand) {
        return strand.symbol(owner, "lock", sort, 0);
    }

    private long acquire(
            Strand strand, Kind kind, boolean interruptible, BooleanSupplier enabled, LongSupplier effect) {
        if (strand.live() && !strand.execution().heap().shared(owner) && enabled.getAsBoolean()) {
            return effect.getAsLong();
        }
        ThreadState self = strand.state();
        return strand.perform(
                kind,
                symbol(strand),
                0,
                interruptible ? self.interruptible() : 0,
                () -> enabled.getAsBoolean() || (interruptible && self.flagged()),
                () -> enabled.getAsBoolean() ? effect.getAsLong() : Op.INTERRUPTED);
    }

    private boolean attempt(Strand strand, Kind kind, BooleanSupplier possible, LongSupplier effect) {
        LongSupplier attempt = () -> possible.getAsBoolean() ? 1 + effect.getAsLong() : 0;
        if (strand.live() && !strand.execution().heap().shared(owner)) {
            return attempt.getAsLong() == 1;
        }
        return strand.perform(kind, symbol(strand), 0, 0, () -> true, attempt) == 1;
    }

    private void operate(Strand strand, Kind kind, LongSupplier effect) {
        boolean local = strand.live() && !strand.execution().heap().shared(owner);
        long result = local ? effect.getAsLong() : strand.perform(kind, symbol(strand), 0, 0, () -> true, effect);
        if (result != 0) {
            throw new IllegalStateException(kind + " yields " + result);
        }
    }
}
