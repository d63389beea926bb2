// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.List;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.Program;

/** What must hold of an entry lock once nobody is inside; named in the package's description. */
final class Invariants {

    private static final long INDICES = 4;
    private static final long PMD_PAGES = 2;

    private Invariants() {}

    /** All of them. */
    static final List<Program.Check<EntryLock>> ALL = List.of(
            new Program.Check<>("I-lock", Kind.SAFETY, Invariants::nothingLocked),
            new Program.Check<>("I-range", Kind.SAFETY, Invariants::pmdFoundThroughItsRange),
            new Program.Check<>("I-count", Kind.SAFETY, Invariants::countIsRight),
            new Program.Check<>("I-tag", Kind.SAFETY, Invariants::onlyBlocksAreTagged),
            new Program.Check<>("I-page", Kind.LEAK, Invariants::pagesAreTheTreesAlone));

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

    private static void pagesAreTheTreesAlone(EntryLock lock) {
        long found = 0;
        for (long index = 0; index < INDICES; index++) {
            found += EntryWord.isPage(lock.lookup(index)) ? 1 : 0;
        }
        if (lock.pageReferences() != found) {
            throw new AssertionError(
                    lock.pageReferences() + " references to pages are left, " + found + " pages are in the tree");
        }
    }

    private static void require(boolean holds, long index, String what, long word) {
        if (!holds) {
            throw new AssertionError("index " + index + " " + what + ": " + EntryWord.describe(word));
        }
    }
}
