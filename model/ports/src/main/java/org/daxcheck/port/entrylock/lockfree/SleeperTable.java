// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import org.daxcheck.kernel.sync.Sleeper;
import org.daxcheck.kernel.word.LongWord;
import org.daxcheck.kernel.word.RefArrayWords;
import org.jspecify.annotations.Nullable;

/**
 * Who sleeps: hashed stacks of places, one place for each sleep. Any thread may call any method.
 *
 * <p>A wake-up is for everybody in the stack, whatever he waits for: too many is always right, because who is woken looks
 * again; too few never is. It wakes first and removes afterwards. A waker that stops half-way has then taken nobody away from
 * the next waker, who goes over the same places again.
 */
final class SleeperTable {

    /** The multiplier of {@code hash_64}: 2^64 divided by the golden ratio. */
    private static final long GOLDEN_RATIO = 0x61C8864680B583EBL;

    /** One sleep of one thread. The link below is written before the place is published, and never again. */
    static final class Place {
        private final Sleeper sleeper;
        private final long key;

        private @Nullable Place below;

        private Place(long key, long hungTaskMillis) {
            this.key = key;
            this.sleeper = new Sleeper(hungTaskMillis);
            sleeper.prepare();
        }

        /** Sleeps until somebody wakes the stack. */
        void sleep() {
            sleeper.sleep(this);
        }

        @Override
        public String toString() {
            return "key " + key;
        }
    }

    private final RefArrayWords<Place> stacks;
    private final LongWord places = new LongWord();
    private final int bits;
    private final long hungTaskMillis;

    SleeperTable(int bits, long hungTaskMillis) {
        this.bits = bits;
        this.hungTaskMillis = hungTaskMillis;
        this.stacks = new RefArrayWords<>(1 << bits);
    }

    /** A number for a mapping that hashes into this table; another one at each call, the same ones in every run. */
    long newPlace() {
        return places.getAndAddVolatile(1) << 12;
    }

    /** Puts the calling thread on the stack of a key. */
    Place push(long key) {
        int stack = stack(key);
        Place place = new Place(key, hungTaskMillis);
        Place top;
        do {
            top = stacks.getVolatile(stack);
            place.below = top;
        } while (!stacks.casVolatile(stack, top, place));
        return place;
    }

    /** Wakes everybody who was on the stack of a key when this began. */
    void wakeAll(long key) {
        int stack = stack(key);
        Place top = stacks.getVolatile(stack);
        for (Place place = top; place != null; place = place.below) {
            place.sleeper.wake();
        }
        if (top != null) {
            stacks.casVolatile(stack, top, null);
        }
    }

    /** Whether nobody is on any stack at this moment; for tests. */
    boolean isEmpty() {
        for (int stack = 0; stack < stacks.length(); stack++) {
            if (stacks.getVolatile(stack) != null) {
                return false;
            }
        }
        return true;
    }

    private int stack(long key) {
        return bits == 0 ? 0 : (int) ((key * GOLDEN_RATIO) >>> (Long.SIZE - bits));
    }
}
