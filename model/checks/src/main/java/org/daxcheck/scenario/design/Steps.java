// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daxcheck.claim.Operation;

/** What the threads of the programs do. A thread that has pinned a page keeps that in its register {@value #PINNED}. */
final class Steps {

    private static final int PINNED = 0;

    private Steps() {}

    static Operation<DesignTrial> begin(Invariant judged, Assumptions given) {
        return new Operation<>("begin", (trial, registers) -> {
            trial.begin(judged, given);
            return null;
        });
    }

    static Operation<DesignTrial> fault(int process, int page) {
        return answered("fault(P" + process + ", " + page + ")", world -> world.fault(process, page));
    }

    static Operation<DesignTrial> place(int process, int page) {
        return answered("map(P" + process + ", " + page + ")", world -> world.place(process, page));
    }

    /** A fault that must succeed: nobody else does anything. */
    static Operation<DesignTrial> served(int process, int page) {
        return answered("fault(P" + process + ", " + page + ")", world -> must(world.fault(process, page), "mapped"));
    }

    /** A page is mapped, pinned and let go of, and everything must succeed: nobody else does anything. */
    static Operation<DesignTrial> used(int process, int page) {
        String label = "fault(P" + process + ", " + page + "), get_user_pages(P" + process + ", " + page
                + "), put_page(" + page + "), truncate(" + page + ")";
        return answered(label, world -> {
            boolean mapped = must(world.fault(process, page), "mapped");
            must(world.pin(process, page), "pinned");
            must(world.isBusy(page), "busy while it is pinned");
            world.unpin(page);
            world.truncate(page);
            must(!world.isBusy(page), "idle when all have let go");
            return mapped;
        });
    }

    private static boolean must(boolean done, String what) {
        if (!done) {
            throw Invariant.I5.violated("a page of a live device that nobody else uses cannot be " + what);
        }
        return true;
    }

    static Operation<DesignTrial> munmap(int process, int page) {
        return done("munmap(P" + process + ", " + page + ")", world -> world.munmap(process, page));
    }

    static Operation<DesignTrial> pin(int process, int page) {
        return new Operation<>("get_user_pages(P" + process + ", " + page + ")", (trial, registers) -> {
            boolean pinned = trial.world().pin(process, page);
            registers[PINNED] = pinned ? 1 : 0;
            return pinned;
        });
    }

    static Operation<DesignTrial> unpin(int page) {
        return new Operation<>("put_page(" + page + ")", (trial, registers) -> {
            if (registers[PINNED] != 0) {
                registers[PINNED] = 0;
                trial.world().unpin(page);
            }
            return null;
        });
    }

    static Operation<DesignTrial> truncate(int page) {
        return done("truncate(" + page + ")", world -> world.truncate(page));
    }

    static Operation<DesignTrial> evict(int page) {
        return done("evict_inode(" + page + ")", world -> world.evict(page));
    }

    static Operation<DesignTrial> invalidate(int page) {
        return done("invalidate_inode_pages2(" + page + ")", world -> world.invalidate(page));
    }

    static Operation<DesignTrial> tearDown() {
        return done("memunmap_pages()", World::tearDown);
    }

    private static Operation<DesignTrial> answered(String label, Predicate<World> body) {
        return new Operation<>(label, (trial, registers) -> body.test(trial.world()));
    }

    private static Operation<DesignTrial> done(String label, Consumer<World> body) {
        return new Operation<>(label, (trial, registers) -> {
            body.accept(trial.world());
            return null;
        });
    }
}
