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
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("A page is mapped while the device goes.")
@Outcome(
        id = {"taken, done, unmapped", "refused, done, unmapped"},
        expect = ACCEPTABLE,
        desc = "before or after the device was dead, and unmapped in the end")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "a page is mapped whose memory is gone")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class FaultAgainstRemove extends Scene {

    private final DeviceDax device;

    FaultAgainstRemove(Keeper keeper) {
        device = keeper.fresh(DeviceDax.class);
    }

    Object fault() {
        return taken(device.fault(0));
    }

    Object remove() {
        device.remove();
        return DONE;
    }

    Object after() {
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
    @JCStressMeta(FaultAgainstRemove.class)
    @Keeps(Keeper.DEVDAX)
    public static class Devdax extends FaultAgainstRemove {
        public Devdax() {
            super(Keeper.DEVDAX);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remove);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstRemove.class)
    @Keeps(Keeper.DEVDAX_2022)
    public static class Devdax2022 extends FaultAgainstRemove {
        public Devdax2022() {
            super(Keeper.DEVDAX_2022);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remove);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstRemove.class)
    @Keeps(Keeper.DEVDAX_2021)
    public static class Devdax2021 extends FaultAgainstRemove {
        public Devdax2021() {
            super(Keeper.DEVDAX_2021);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remove);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstRemove.class)
    @Keeps(value = Keeper.READ_SECTION_ENDS_BEFORE_INSERT, breaks = Finding.Kind.SAFETY)
    public static class ReadSectionEndsBeforeInsert extends FaultAgainstRemove {
        public ReadSectionEndsBeforeInsert() {
            super(Keeper.READ_SECTION_ENDS_BEFORE_INSERT);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remove);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstRemove.class)
    @Keeps(Keeper.DEVDAX_COMPOUND)
    public static class DevdaxCompound extends FaultAgainstRemove {
        public DevdaxCompound() {
            super(Keeper.DEVDAX_COMPOUND);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remove);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstRemove.class)
    @Keeps(Keeper.DEVDAX_COMPOUND_2021)
    public static class DevdaxCompound2021 extends FaultAgainstRemove {
        public DevdaxCompound2021() {
            super(Keeper.DEVDAX_COMPOUND_2021);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remove);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
