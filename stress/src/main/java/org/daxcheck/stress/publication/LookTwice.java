// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.publication;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.DeviceDax;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.Hung;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("Who came upon a page comes upon it again.")
@Outcome(
        id = {"taken, unmapped unmapped", "taken, unmapped offset 4", "taken, offset 4 offset 4"},
        expect = ACCEPTABLE,
        desc = "mapped once and for all")
@Outcome(id = "taken, .*", expect = FORBIDDEN, desc = "the page went, or it was not known where it stands")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LookTwice extends Scene {

    private final DeviceDax device;

    LookTwice(Keeper keeper) {
        device = keeper.fresh(DeviceDax.class);
    }

    Object fault() {
        return taken(device.fault(0));
    }

    Object look() {
        return seen(device.look(0)) + " " + seen(device.look(0));
    }

    private static String seen(int offset) {
        return switch (offset) {
            case DeviceDax.NOT_REACHABLE -> "unmapped";
            case DeviceDax.NO_MAPPING -> "no file";
            default -> "offset " + offset;
        };
    }

    @JCStressTest
    @State
    @JCStressMeta(LookTwice.class)
    @Keeps(Keeper.DEVDAX)
    public static class Devdax extends LookTwice {
        public Devdax() {
            super(Keeper.DEVDAX);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookTwice.class)
    @Keeps(Keeper.DEVDAX_2022)
    public static class Devdax2022 extends LookTwice {
        public Devdax2022() {
            super(Keeper.DEVDAX_2022);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookTwice.class)
    @Keeps(value = Keeper.DEVDAX_2021, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class Devdax2021 extends LookTwice {
        public Devdax2021() {
            super(Keeper.DEVDAX_2021);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookTwice.class)
    @Keeps(Keeper.DEVDAX_COMPOUND)
    public static class DevdaxCompound extends LookTwice {
        public DevdaxCompound() {
            super(Keeper.DEVDAX_COMPOUND);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookTwice.class)
    @Keeps(value = Keeper.DEVDAX_COMPOUND_2021, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class DevdaxCompound2021 extends LookTwice {
        public DevdaxCompound2021() {
            super(Keeper.DEVDAX_COMPOUND_2021);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }
}
