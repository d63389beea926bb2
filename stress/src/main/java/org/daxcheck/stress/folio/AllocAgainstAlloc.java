// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.PrivatePages;
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

@Description("Two ask the driver for its one page.")
@Outcome(
        id = {"taken, refused, 1", "refused, taken, 1"},
        expect = ACCEPTABLE,
        desc = "one gets it")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "both get it, nobody does, or the page map is not held once")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class AllocAgainstAlloc extends Scene {

    private final PrivatePages pages;

    AllocAgainstAlloc(Keeper keeper) {
        pages = keeper.fresh(PrivatePages.class);
    }

    Object first() {
        return taken(pages.alloc());
    }

    Object second() {
        return taken(pages.alloc());
    }

    Object after() {
        return pages.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(AllocAgainstAlloc.class)
    @Keeps(Keeper.PRIVATE_PAGES)
    public static class Driver extends AllocAgainstAlloc {
        public Driver() {
            super(Keeper.PRIVATE_PAGES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AllocAgainstAlloc.class)
    @Keeps(value = Keeper.PRIVATE_PAGE_WITHOUT_PAGEMAP_REF, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class PrivatePageWithoutPagemapRef extends AllocAgainstAlloc {
        public PrivatePageWithoutPagemapRef() {
            super(Keeper.PRIVATE_PAGE_WITHOUT_PAGEMAP_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
