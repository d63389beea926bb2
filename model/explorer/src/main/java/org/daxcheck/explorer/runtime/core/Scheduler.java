// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.daxcheck.explorer.event.Divergence;
import org.jspecify.annotations.Nullable;

/**
 * Decides who performs the next operation: as the schedule says, then each thread in turn for a while.
 *
 * <p>Exactly one thread of the program runs at a time; it decides for itself, when it has announced its next operation, and wakes
 * its successor. What it reads and writes here is ordered by that hand-over.
 */
public final class Scheduler {

    private static final int TURN = 50;

    private final Recorder recorder;
    private final int bound;
    private final List<Strand> strands = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Strand running;
    private int turn;

    public Scheduler(Recorder recorder, int bound) {
        this.recorder = recorder;
        this.bound = bound;
    }

    public void add(Strand strand) {
        strands.add(strand);
    }

    public List<Strand> strands() {
        return strands;
    }

    @Nullable
    public Strand running() {
        return running;
    }

    /** Opened when no thread can or may go on. */
    public CountDownLatch over() {
        return over;
    }

    /** Hands over to whoever is next; null if it is the thread itself, which then goes on. */
    public void next(@Nullable Strand self) throws Divergence {
        Strand chosen = choose();
        if (chosen == null) {
            over.countDown();
            return;
        }
        turn = chosen == running ? turn + 1 : 0;
        running = chosen;
        if (chosen != self) {
            chosen.grant();
        } else {
            chosen.grantSelf();
        }
    }

    private @Nullable Strand choose() throws Divergence {
        if (recorder.bound()) {
            return wanted();
        }
        if (recorder.events().size() >= bound) {
            return null;
        }
        if (running != null && turn < TURN && running.ready()) {
            return running;
        }
        int from = running == null ? -1 : strands.indexOf(running);
        for (int i = 1; i <= strands.size(); i++) {
            Strand strand = strands.get((from + i + strands.size()) % strands.size());
            if (strand.ready()) {
                return strand;
            }
        }
        return null;
    }

    private Strand wanted() throws Divergence {
        int number = recorder.wantedThread();
        for (Strand strand : strands) {
            if (strand.number() == number) {
                if (!strand.ready()) {
                    throw new Divergence(number, "the thread is not able to perform " + strand.announced());
                }
                return strand;
            }
        }
        throw new Divergence(number, "the thread was not started");
    }
}
