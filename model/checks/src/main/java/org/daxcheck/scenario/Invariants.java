// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;

/** What must hold of an entry lock once nobody is inside; named in the package's description. */
final class Invariants {

    private static final long INDICES = 4;
    private static final long PMD_PAGES = 2;

    private Invariants() {}

    /** Hands over every invariant with its name. */
    static void forEach(BiConsumer<String, Consumer<EntryLock>> taker) {
        taker.accept("I-lock", Invariants::nothingLocked);
        taker.accept("I-range", Invariants::pmdFoundThroughItsRange);
        taker.accept("I-count", Invariants::countIsRight);
        taker.accept("I-tag", Invariants::onlyBlocksAreTagged);
    }

    private static void nothingLocked(EntryLock lock) {
        for (long index = 0; index < INDICES; index++) {
            long word = lock.lookup(index);
            require(!EntryWord.isLocked(word), index, "is left locked", word);
        }
    }

    private static void pmdFoundThroughItsRange(EntryLock lock) {
        for (long index = 0; index < INDICES; index++) {
            long word = lock.lookup(index);
            long neighbour = lock.lookup(index ^ 1);
            require(!EntryWord.isPmd(word) || word == neighbour, index, "does not cover its neighbour", word);
        }
    }

    private static void countIsRight(EntryLock lock) {
        long found = 0;
        for (long index = 0; index < INDICES; index++) {
            long word = lock.lookup(index);
            boolean first = !EntryWord.isPmd(word) || index % PMD_PAGES == 0;
            found += EntryWord.isEntry(word) && first ? 1 : 0;
        }
        if (lock.entries() != found) {
            throw new AssertionError(lock.entries() + " entries are counted, " + found + " are found");
        }
    }

    private static void onlyBlocksAreTagged(EntryLock lock) {
        for (long index = 0; index < INDICES; index++) {
            long word = lock.lookup(index);
            boolean block = EntryWord.isEntry(word) && !EntryWord.isEmpty(word) && !EntryWord.isZero(word);
            boolean tagged = lock.tagged(index, Tag.DIRTY) || lock.tagged(index, Tag.TOWRITE);
            require(block || !tagged, index, "is tagged without a block", word);
        }
    }

    private static void require(boolean holds, long index, String what, long word) {
        if (!holds) {
            throw new AssertionError("index " + index + " " + what + ": " + EntryWord.describe(word));
        }
    }
}
