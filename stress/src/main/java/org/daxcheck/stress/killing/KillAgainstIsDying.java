// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.killing;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.KillableRef;
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

@Description("A user looks whether the count is dying, and asks for a live reference, while it is killed.")
@Outcome(
        id = {"done, live taken", "done, live refused", "done, dying refused"},
        expect = ACCEPTABLE,
        desc = "what was seen holds from then on")
@Outcome(id = "done, dying taken", expect = FORBIDDEN, desc = "a live reference to what was seen dying")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class KillAgainstIsDying extends Scene {

    private final KillableRef ref;

    KillAgainstIsDying(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
    }

    Object killer() {
        ref.kill();
        return DONE;
    }

    Object user() {
        String seen = ref.isDying() ? "dying " : "live ";
        return seen + taken(ref.trygetLive());
    }

    @JCStressTest
    @State
    @JCStressMeta(KillAgainstIsDying.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends KillAgainstIsDying {
        public Percpu() {
            super(Keeper.PERCPU_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::user);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(KillAgainstIsDying.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends KillAgainstIsDying {
        public Atomic() {
            super(Keeper.ATOMIC_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::user);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(KillAgainstIsDying.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends KillAgainstIsDying {
        public Locked() {
            super(Keeper.LOCKED_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::user);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(KillAgainstIsDying.class)
    @Keeps(value = Keeper.DYING_COUNTED_FOR_PROCESSORS, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class DyingCountedForProcessors extends KillAgainstIsDying {
        public DyingCountedForProcessors() {
            super(Keeper.DYING_COUNTED_FOR_PROCESSORS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::user);
        }
    }
}
