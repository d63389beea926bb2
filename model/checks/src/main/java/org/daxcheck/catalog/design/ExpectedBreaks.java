// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.claim.Expectation;

/**
 * Where a design does not hold, program by program, with the reason; each of these must be found. What is not listed holds.
 */
final class ExpectedBreaks {

    /** The claims that every change is held against: what the discussions turned on. */
    static final Set<String> GATE = Set.of(
            "d1/i1-pin-teardown",
            "d1-early/i1-pin-teardown",
            "d5/i1-pin-outlives-entry",
            "d5/i1-pin-outlives-entry+unused",
            "d5-mended/i1-pin-outlives-entry",
            "d6/i1-pin-teardown",
            "d6/i1-pin-outlives-entry",
            "d6/i1-fault-teardown",
            "d6/i5-mapped-teardown",
            "d6/i5-mapped-while-dying",
            "d6/i5-truncate-teardown",
            "d6/i6-fault-fault",
            "d7/i1-fault-teardown",
            "d7/i1-fault-teardown+lock",
            "d7-grace/i1-fault-teardown",
            "d7-grace/i5-mapped-teardown",
            "d7-grace/i5-mapped-while-dying",
            "d7-grace/i5-truncate-teardown",
            "d8-folio/i5-mapped-teardown",
            "d8-folio/i6-neighbours",
            "d8-folio-caller/i6-neighbours",
            "d8/i5-mapped-while-dying",
            "d8/i6-fault-fault",
            "d8/i6-fault-fault+lock",
            "d8-v3/i6-fault-fault+lock",
            "d10-bare/i2-neighbours",
            "d10-folio/i2-neighbours",
            "d10/i1-pin-teardown",
            "d10/i1-pin-teardown+unused");

    /** Teardown does not wait for a pin; each of these leaves one behind. */
    private static final String LEFT_PINNED = " i1-two-pins-teardown i1-shared-pin-teardown i1-pin-invalidate-teardown";

    /** The same where an invalidated entry keeps its reference, so that teardown waits for ever and removes nothing. */
    private static final String LEFT_PINNED_BUT_HELD = " i1-two-pins-teardown i1-shared-pin-teardown";

    /** And not even if it begins when no page is in use any more. */
    private static final String LEFT_PINNED_WHEN_UNUSED =
            " i1-two-pins-teardown+unused i1-shared-pin-teardown+unused i1-pin-invalidate-teardown+unused";

    /** Truncation does not wait for a pin. */
    private static final String FREED_PINNED = " i3-pin-truncate-last i3-two-pins-truncate i3-pin-invalidate-truncate";

    /** What breaks the property that is judged. */
    private static final Map<String, Set<String>> WRONG = Map.ofEntries(
            // Nothing looks for pins before a block is freed, and a page table counts nothing; a late fault maps what
            // is gone.
            Map.entry(
                    "d0",
                    ids(
                            "i1-fault-teardown i1-fault-teardown+lock i2-fault-fault i2-fault-fault+lock i2-neighbours i2-refault-truncate "
                                    + "i3-pin-truncate i3-hasty-pin-truncate "
                                    + "i3-hasty-pin-truncate+tbl i3-pin-evict i3-pin-evict+idle"
                                    + FREED_PINNED)),
            // As D0; and teardown lets go of the pages, so that a hasty pin can find one that is free already.
            Map.entry(
                    "d1",
                    ids(
                            "i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i2-fault-fault i2-fault-fault+lock i2-neighbours "
                                    + "i2-refault-truncate i3-pin-truncate "
                                    + "i3-hasty-pin-truncate i3-hasty-pin-truncate+tbl i3-pin-evict i3-pin-evict+idle"
                                    + FREED_PINNED)),
            // As D1; and the memory goes before the last pin.
            Map.entry(
                    "d1-early",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-pin-teardown i1-pin-teardown+idle "
                            + "i1-pin-teardown+unused i1-pin-outlives-entry "
                            + "i1-pin-outlives-entry+unused i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl i2-fault-fault "
                            + "i2-fault-fault+lock i2-neighbours i2-refault-truncate i3-pin-truncate i3-hasty-pin-truncate "
                            + "i3-hasty-pin-truncate+tbl i3-pin-evict i3-pin-evict+idle"
                            + LEFT_PINNED + LEFT_PINNED_WHEN_UNUSED + FREED_PINNED)),
            // A page table counts nothing; truncation waits, eviction does not.
            Map.entry(
                    "d2",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i2-fault-fault "
                            + "i2-fault-fault+lock i2-neighbours i2-refault-truncate "
                            + "i3-hasty-pin-truncate i3-pin-evict")),
            // As D2; and a pin holds nothing of the page map.
            Map.entry(
                    "d3",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-pin-teardown i1-pin-outlives-entry "
                            + "i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl "
                            + "i2-fault-fault i2-fault-fault+lock i2-neighbours i2-refault-truncate "
                            + "i3-hasty-pin-truncate i3-pin-evict"
                            + LEFT_PINNED)),
            // Nothing holds the page map, and nothing is asked of it.
            Map.entry(
                    "d3-private",
                    ids("i1-pin-teardown i1-pin-outlives-entry i1-fault-teardown i1-fault-teardown+lock "
                            + "i1-fault-teardown+drain i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl i2-fault-fault "
                            + "i3-pin-evict i4-fault-while-dying i4-fault-while-dying+lock i6-fault-fault"
                            + LEFT_PINNED)),
            // The entry holds the page map, a pin does not; and an invalidated entry keeps what it took.
            Map.entry(
                    "d4",
                    ids(
                            "i1-fault-teardown i1-pin-teardown i1-pin-outlives-entry i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl "
                                    + "i2-fault-fault i2-fault-fault+lock i2-neighbours i2-refault-truncate "
                                    + "i3-hasty-pin-truncate i3-pin-evict "
                                    + "i4-pin-teardown i6-refault-invalidate i6-fault-teardown"
                                    + LEFT_PINNED_BUT_HELD)),
            // As D4; a refused insertion is not noticed; a page that is mapped again after the zap is not counted
            // again.
            Map.entry(
                    "d5",
                    ids(
                            "i1-fault-teardown+lock i1-pin-teardown i1-pin-outlives-entry i1-fault-teardown i1-hasty-pin-teardown "
                                    + "i1-hasty-pin-teardown+tbl i2-fault-fault i2-refault-truncate i3-pin-evict i4-fault-while-dying "
                                    + "i6-refault-invalidate i6-fault-teardown i6-fault-teardown+lock"
                                    + LEFT_PINNED_BUT_HELD)),
            // The entry holds the page map, a pin does not; insertion and deletion need the entry lock.
            Map.entry(
                    "d5-mended",
                    ids("i1-pin-teardown i1-pin-outlives-entry i1-fault-teardown i1-hasty-pin-teardown "
                            + "i1-hasty-pin-teardown+tbl i2-fault-fault i3-pin-evict i4-fault-while-dying i6-fault-teardown"
                            + LEFT_PINNED)),
            // Eviction does not wait, and a hasty pin touches a page that may be gone.
            Map.entry("d6", ids("i1-hasty-pin-teardown i3-pin-evict")),
            // As D6; and a late fault touches a page that may be gone.
            Map.entry("d6-idle", ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i3-pin-evict")),
            // As D6; and a dying page map that is still held gives more references.
            Map.entry(
                    "d6-any", ids("i1-hasty-pin-teardown i3-pin-evict i4-fault-while-dying i4-fault-while-dying+lock")),
            // As D6; and between the look at the flag and the count the sweep may pass.
            Map.entry("d7", ids("i1-fault-teardown i1-hasty-pin-teardown i3-pin-evict")),
            // As D6.
            Map.entry("d7-grace", ids("i1-hasty-pin-teardown i3-pin-evict")),
            // As D6; and the count that will be undone touches a page that may be gone.
            Map.entry("d7-recheck", ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i3-pin-evict")),
            // Two requests of one page are not noticed, late ones are warned of, and touch a page that may be gone.
            Map.entry(
                    "d8",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i2-fault-fault i3-pin-evict "
                            + "i4-fault-while-dying i4-fault-while-dying+lock i6-fault-fault")),
            // As D8 without the warning.
            Map.entry(
                    "d8-answer",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i2-fault-fault i3-pin-evict "
                            + "i6-fault-fault")),
            // Whether the page map is owed a reference is read from a count that has moved on; refusals are not
            // noticed.
            Map.entry(
                    "d8-v3",
                    ids("i1-pin-teardown i1-pin-teardown+idle i1-pin-teardown+unused i1-pin-outlives-entry "
                            + "i1-pin-outlives-entry+unused i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown "
                            + "i1-hasty-pin-teardown+tbl i3-pin-evict i4-fault-while-dying i4-fault-while-dying+lock "
                            + "i6-fault-fault i6-fault-fault+lock i6-pin-munmap i6-fault-teardown i6-fault-teardown+lock"
                            + LEFT_PINNED + LEFT_PINNED_WHEN_UNUSED)),
            // As D6.
            Map.entry("d8-length", ids("i1-hasty-pin-teardown i3-pin-evict")),
            // As D6; and a refusal in the middle leaves pages requested, for which teardown waits for ever.
            Map.entry("d8-keeps", ids("i1-hasty-pin-teardown i3-pin-evict")),
            // As D6.
            Map.entry("d8-folio", ids("i1-hasty-pin-teardown i3-pin-evict")),
            // As D8 without the warning; and two neighbours are requests of one folio, whatever locks their pages have.
            Map.entry(
                    "d8-folio-caller",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i2-fault-fault i2-neighbours "
                            + "i3-pin-evict i6-fault-fault i6-neighbours")),
            // As D8 without the warning.
            Map.entry(
                    "d9",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i2-fault-fault i3-pin-evict "
                            + "i6-fault-fault")),
            // As D9; and a page that is handed out without a reference gives one back.
            Map.entry(
                    "d9-anyway",
                    ids("i1-fault-teardown i1-fault-teardown+lock i1-hasty-pin-teardown i2-fault-fault i3-pin-evict "
                            + "i4-fault-while-dying i4-fault-while-dying+lock i6-fault-fault i6-fault-teardown "
                            + "i6-fault-teardown+lock")),
            // The references for life are given back at once, so teardown waits neither for page tables nor for pins.
            Map.entry(
                    "d10",
                    ids("i1-pin-teardown i1-pin-outlives-entry i1-fault-teardown i1-fault-teardown+lock "
                            + "i1-fault-teardown+drain i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl i3-pin-evict "
                            + "i4-fault-while-dying i4-fault-while-dying+lock"
                            + LEFT_PINNED)),
            // As D10.
            Map.entry(
                    "d10-folio",
                    ids("i1-pin-teardown i1-pin-outlives-entry i1-fault-teardown i1-fault-teardown+lock "
                            + "i1-fault-teardown+drain i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl i3-pin-evict "
                            + "i4-fault-while-dying i4-fault-while-dying+lock"
                            + LEFT_PINNED)),
            // As D10; and who maps the second page counts on the first, so that the second cannot be pinned.
            Map.entry(
                    "d10-bare",
                    ids("i1-pin-teardown i1-pin-outlives-entry i1-fault-teardown i1-fault-teardown+lock "
                            + "i1-fault-teardown+drain i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl i2-neighbours i3-pin-evict "
                            + "i4-fault-while-dying i4-fault-while-dying+lock"
                            + " i5-use-last-teardown" + LEFT_PINNED)),
            // As D10.
            Map.entry(
                    "d11",
                    ids("i1-pin-teardown i1-pin-outlives-entry i1-fault-teardown i1-fault-teardown+lock "
                            + "i1-fault-teardown+drain i1-hasty-pin-teardown i1-hasty-pin-teardown+tbl i3-pin-evict "
                            + "i4-fault-while-dying i4-fault-while-dying+lock"
                            + LEFT_PINNED)));

    /** What ends in a teardown that waits for ever, whatever is judged. */
    private static final Map<String, Set<String>> ENDLESS = Map.ofEntries(
            // Truncation waits for the count of an idle page, which teardown takes away.
            Map.entry("d2", ids("i5-truncate-teardown")),
            // An invalidated entry keeps its reference.
            Map.entry("d4", ids("i1-pin-invalidate-teardown i1-pin-invalidate-teardown+unused i5-invalidate-teardown")),
            Map.entry("d5", ids("i1-pin-invalidate-teardown i1-pin-invalidate-teardown+unused i5-invalidate-teardown")),
            // What is mapped behind the sweep, on a page map that dies and is held still, stays mapped.
            Map.entry("d6-any", ids("i5-mapped-while-dying")),
            Map.entry(
                    "d8-v3",
                    ids("i4-fault-while-dying+drain i4-pin-teardown i5-pin-teardown i5-mapped-while-dying "
                            + "i5-truncate-teardown i5-fault-teardown i5-fault-teardown+lock")),
            Map.entry(
                    "d8-keeps",
                    ids("i1-fault-teardown i1-fault-teardown+lock i4-fault-while-dying i4-fault-while-dying+lock "
                            + "i5-mapped-teardown i5-mapped-while-dying i5-fault-teardown i5-fault-teardown+lock "
                            + "i6-fault-teardown i6-fault-teardown+lock")),
            // The pinned neighbour's folio is the page's own: nobody is asked.
            Map.entry("d8-folio-caller", ids("i5-mapped-while-dying")),
            Map.entry("d9-anyway", ids("i5-mapped-while-dying i5-fault-teardown i5-fault-teardown+lock")));

    private ExpectedBreaks() {}

    /** The programs in which a design does not hold, assumptions included. */
    static Set<String> of(String design) {
        Set<String> all = new HashSet<>(WRONG.getOrDefault(design, Set.of()));
        all.addAll(ENDLESS.getOrDefault(design, Set.of()));
        return all;
    }

    /**
     * What is expected of a design in a program. A teardown that waits for ever does not end the search where something else is
     * judged: the other executions tell whether that holds.
     */
    static Expectation of(String design, String program) {
        if (WRONG.getOrDefault(design, Set.of()).contains(program)) {
            return Kinds.UNSAFE;
        }
        if (ENDLESS.getOrDefault(design, Set.of()).contains(program)) {
            return program.startsWith("i5-") ? Kinds.LOST : Kinds.LOST_AMONG_OTHERS;
        }
        return Expectation.holds();
    }

    private static Set<String> ids(String text) {
        return Set.of(text.split(" "));
    }
}
