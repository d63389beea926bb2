// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

/**
 * A sleep took longer than the hung-task time: the report of {@code khungtaskd}, thrown in the sleeper.
 *
 * <p>An error, so that no handler for ordinary failures swallows it. The sleeper is in no queue any more and holds no lock
 * that it did not hold when it went to sleep.
 */
public final class HungTask extends Error {

    private static final long serialVersionUID = 1L;

    /**
     * A hung sleep.
     *
     * @param where what was slept on, for example {@code key 0 of wait queue 3}
     * @param millis how long
     */
    public HungTask(String where, long millis) {
        super("hung task: asleep on " + where + " for more than " + millis + " ms");
    }
}
