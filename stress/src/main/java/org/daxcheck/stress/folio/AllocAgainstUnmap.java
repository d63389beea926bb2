// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.folio;

import org.daxcheck.api.PrivatePages;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.daxcheck.stress.vocabulary.BeforeOrAfter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("The page is handed out and given back while the memory goes.")
abstract class AllocAgainstUnmap extends Scene {

    private final PrivatePages pages;

    AllocAgainstUnmap(Keeper keeper) {
        pages = keeper.fresh(PrivatePages.class);
    }

    Object alloc() {
        boolean given = pages.alloc();
        if (given) {
            pages.put();
        }
        return taken(given);
    }

    Object unmap() {
        pages.memunmapPages();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.PRIVATE_PAGES)
    public static class Driver extends AllocAgainstUnmap {
        public Driver() {
            super(Keeper.PRIVATE_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::alloc);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.PRIVATE_PAGE_WITHOUT_PAGEMAP_REF, breaks = Finding.Kind.SAFETY)
    public static class PrivatePageWithoutPagemapRef extends AllocAgainstUnmap {
        public PrivatePageWithoutPagemapRef() {
            super(Keeper.PRIVATE_PAGE_WITHOUT_PAGEMAP_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::alloc);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
