// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.sharing;

import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.DaxEntries;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.daxcheck.stress.vocabulary.AfterTheLastUser;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A pinned page loses its entry while the device goes.")
abstract class PinOutlivesEntry extends Scene {

    private final DaxEntries entries;
    private final int pin;

    private int data;

    PinOutlivesEntry(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
        entries.insert(0, 0, PTE, false);
        pin = entries.pin(0);
    }

    Object unpin() {
        entries.delete(0, 0, true);
        data = 1;
        entries.unpin(0, pin);
        return DONE;
    }

    Object unmap() {
        entries.memunmapPages();
        return data;
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends PinOutlivesEntry {
        public Associations() {
            super(Keeper.ASSOCIATIONS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.ASSOCIATIONS_POSTED, breaks = Finding.Kind.SAFETY)
    public static class AssociationsPosted extends PinOutlivesEntry {
        public AssociationsPosted() {
            super(Keeper.ASSOCIATIONS_POSTED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.PIN_WITHOUT_OWN_REFERENCE, breaks = Finding.Kind.SAFETY)
    public static class PinWithoutOwnReference extends PinOutlivesEntry {
        public PinWithoutOwnReference() {
            super(Keeper.PIN_WITHOUT_OWN_REFERENCE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
