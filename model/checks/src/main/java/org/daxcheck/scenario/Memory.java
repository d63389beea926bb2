// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import org.daxcheck.api.EntryLockSettings;

/**
 * How many allocations succeed before memory is gone for good. A program that is set in scarcity is only meaningful for
 * subjects that are given as much.
 *
 * @param allocations at least 0; {@link Integer#MAX_VALUE} for no end
 */
public record Memory(int allocations) {

    /** Memory without end. */
    public static final Memory ENDLESS = new Memory(Integer.MAX_VALUE);

    /** Refuses a negative amount. */
    public Memory {
        if (allocations < 0) {
            throw new IllegalArgumentException("allocations must not be negative: " + allocations);
        }
    }

    /** Whether memory never ends. */
    public boolean isEndless() {
        return equals(ENDLESS);
    }

    /** Settings with a fresh supply of this size, for one thread. */
    EntryLockSettings sequentially(EntryLockSettings settings) {
        int[] left = {allocations};
        return isEndless() ? settings : settings.withPreload(() -> left[0] > 0 && left[0]-- > 0);
    }
}
