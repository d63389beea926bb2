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
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("A page is mapped by two and come upon.")
@Outcome(
        id = {"taken, taken, unmapped", "taken, taken, offset 4"},
        expect = ACCEPTABLE,
        desc = "not mapped yet, or known where it stands")
@Outcome(id = "taken, taken, .*", expect = FORBIDDEN, desc = "mapped before it was known where it stands")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TwoFaultsAgainstLook extends Scene {

    private final DeviceDax device;

    TwoFaultsAgainstLook(Keeper keeper) {
        device = keeper.fresh(DeviceDax.class);
    }

    Object first() {
        return taken(device.fault(0));
    }

    Object second() {
        return taken(device.fault(0));
    }

    Object look() {
        return seen(device.look(0));
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
    @JCStressMeta(TwoFaultsAgainstLook.class)
    @Keeps(Keeper.DEVDAX)
    public static class Devdax extends TwoFaultsAgainstLook {
        public Devdax() {
            super(Keeper.DEVDAX);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFaultsAgainstLook.class)
    @Keeps(value = Keeper.DEVDAX_2022, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class Devdax2022 extends TwoFaultsAgainstLook {
        public Devdax2022() {
            super(Keeper.DEVDAX_2022);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFaultsAgainstLook.class)
    @Keeps(value = Keeper.DEVDAX_2021, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class Devdax2021 extends TwoFaultsAgainstLook {
        public Devdax2021() {
            super(Keeper.DEVDAX_2021);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFaultsAgainstLook.class)
    @Keeps(Keeper.DEVDAX_COMPOUND)
    public static class DevdaxCompound extends TwoFaultsAgainstLook {
        public DevdaxCompound() {
            super(Keeper.DEVDAX_COMPOUND);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFaultsAgainstLook.class)
    @Keeps(value = Keeper.DEVDAX_COMPOUND_2021, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class DevdaxCompound2021 extends TwoFaultsAgainstLook {
        public DevdaxCompound2021() {
            super(Keeper.DEVDAX_COMPOUND_2021);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::look);
        }
    }
}
