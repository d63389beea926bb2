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

@Description("The second of two pages that are mapped together is touched and come upon.")
@Outcome(
        id = {"taken, unmapped", "taken, offset 5"},
        expect = ACCEPTABLE,
        desc = "not mapped yet, or known where it stands")
@Outcome(id = "taken, no file", expect = FORBIDDEN, desc = "mapped, and no file is known")
@Outcome(id = "taken, offset .*", expect = FORBIDDEN, desc = "the file is known, and an offset that is not the page's")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TailFaultAgainstLook extends Scene {

    private final DeviceDax device;

    TailFaultAgainstLook(Keeper keeper) {
        device = keeper.fresh(DeviceDax.class);
    }

    Object fault() {
        return taken(device.fault(1));
    }

    Object look() {
        return seen(device.look(1));
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
    @JCStressMeta(TailFaultAgainstLook.class)
    @Keeps(Keeper.DEVDAX_COMPOUND)
    public static class DevdaxCompound extends TailFaultAgainstLook {
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
    @JCStressMeta(TailFaultAgainstLook.class)
    @Keeps(value = Keeper.DEVDAX_COMPOUND_2021, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class DevdaxCompound2021 extends TailFaultAgainstLook {
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
