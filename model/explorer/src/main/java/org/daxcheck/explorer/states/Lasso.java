// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.search.Defect;

/**
 * An execution without end: the stem once, the loop for ever. Every thread that can move at every state of the loop does move in it, and
 * nobody makes progress.
 *
 * @param stem from the beginning to the loop
 * @param loop once round, from the state at the end of the stem back to it
 * @param movers the threads that move in the loop, or spin at some state of it, as a mask
 * @param starved the threads that can move at some state of the loop and never do; if there are none, the
 *     threads keep each other from progress however they are scheduled, and the lasso is a livelock; else it is starvation, which a
 *     fair lock would end
 */
public record Lasso(Schedule stem, Schedule loop, long movers, long starved) {

    /** The lasso as the defect that it is: who goes round, and that no weakly fair scheduler ends it. */
    public Defect livelock(Names names) {
        String message = who(movers, names) + " can run and go round for ever, " + loop.length()
                + " operations at a time, after " + stem.length() + "; "
                + (starved == 0
                        ? "the schedule is weakly fair"
                        : "as long as " + who(starved, names) + " does not move");
        return new Defect(Finding.Kind.LIVELOCK, message, this, stem.then(loop));
    }

    /** The lasso as what it is if somebody starves: who, and who goes round. No livelock, since a fair lock ends it. */
    public Defect starvation(Names names) {
        String message =
                who(starved, names) + " can be overtaken for ever while " + who(movers, names) + " can go round, "
                        + loop.length() + " operations at a time, after " + stem.length() + "; a fair lock ends it";
        return new Defect(Finding.Kind.STARVATION, message, this, stem.then(loop));
    }

    private static String who(long threads, Names names) {
        StringBuilder who = new StringBuilder();
        for (long left = threads; left != 0; left &= left - 1) {
            who.append(who.length() == 0 ? "" : ", ").append(names.thread(Long.numberOfTrailingZeros(left)));
        }
        return who.toString();
    }

    /** Whether no scheduler, however fair, need ever leave the loop. */
    public boolean livelock() {
        return starved == 0;
    }
}
