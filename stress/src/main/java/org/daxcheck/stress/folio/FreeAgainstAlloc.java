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

@Description("The page is given back and handed out again, to one who takes a second reference.")
@Outcome(
        id = {"done, refused, 0", "done, done, 0"},
        expect = ACCEPTABLE,
        desc = "not free yet, or handed out and given back twice")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "a reference was lost")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class FreeAgainstAlloc extends Scene {

    private final PrivatePages pages;

    FreeAgainstAlloc(Keeper keeper) {
        pages = keeper.fresh(PrivatePages.class);
        pages.alloc();
    }

    Object put() {
        pages.put();
        return DONE;
    }

    Object alloc() {
        if (!pages.alloc()) {
            return REFUSED;
        }
        pages.get();
        pages.put();
        pages.put();
        return DONE;
    }

    Object after() {
        return pages.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(FreeAgainstAlloc.class)
    @Keeps(Keeper.PRIVATE_PAGES)
    public static class Driver extends FreeAgainstAlloc {
        public Driver() {
            super(Keeper.PRIVATE_PAGES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::alloc);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FreeAgainstAlloc.class)
    @Keeps(value = Keeper.PAGE_LISTED_BEFORE_COUNT_RESET, breaks = Finding.Kind.SAFETY)
    public static class PageListedBeforeCountReset extends FreeAgainstAlloc {
        public PageListedBeforeCountReset() {
            super(Keeper.PAGE_LISTED_BEFORE_COUNT_RESET);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::alloc);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
