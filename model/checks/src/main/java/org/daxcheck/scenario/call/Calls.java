// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.call;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.claim.Disabled;

/**
 * Closed calls: each gives back whatever it takes, so that it always ends if everybody else's does.
 *
 * <p>A fault takes the lock, does one thing and gives the lock back; to whoever respects the lock it is one step. To those
 * who do not (a lookup, a count, the choice of what to write back) it is several, so these stand in programs only next to
 * faults that change the tree once.
 */
public final class Calls {

    private Calls() {}

    /** A fault that finds nothing to do: grab a PTE, put it. Answers what was found. */
    public static Call fault(long index) {
        return Call.of("fault" + index, "fault(" + index + ")", (api, registers) -> touch(api, index, PTE));
    }

    /** The same with a PMD. */
    public static Call pmdFault(long index) {
        return Call.of("pmdfault" + index, "pmd fault(" + index + ")", (api, registers) -> touch(api, index, PMD));
    }

    private static String touch(EntryLock api, long index, EntrySize size) {
        long held = api.grab(index, size);
        if (!EntryWord.isError(held)) {
            api.put(index, held);
        }
        return Answers.of(held);
    }

    /** A write to a block: grab a PTE, insert the block, put it. Answers what stood there before. */
    public static Call writeFault(long index, long sector) {
        long block = EntryWord.block(sector, PTE);
        return Call.of(
                "write" + index,
                "write fault(" + index + ")",
                (api, registers) -> replace(api, index, PTE, block, true));
    }

    /** The same with a PMD. */
    public static Call pmdWriteFault(long index, long sector) {
        long block = EntryWord.block(sector, PMD);
        return Call.of(
                "pmdwrite" + index,
                "pmd write fault(" + index + ")",
                (api, registers) -> replace(api, index, PMD, block, true));
    }

    /** A PMD-sized read of a hole: grab a PMD, insert the huge zero page, put it. */
    public static Call zeroPmdFault(long index) {
        return Call.of(
                "zeropmd" + index,
                "pmd read fault(" + index + ")",
                (api, registers) -> replace(api, index, PMD, EntryWord.zeroPmd(), false));
    }

    private static String replace(EntryLock api, long index, EntrySize size, long replacement, boolean write) {
        long held = api.grab(index, size);
        if (EntryWord.isError(held)) {
            return Answers.of(held);
        }
        long inserted = api.insert(index, held, replacement, write);
        boolean failed = EntryWord.isError(inserted);
        api.put(index, failed ? held : inserted);
        return Answers.of(failed ? inserted : held);
    }

    /** A read of a hole: grab a PTE, load the hole page unless a block stands there, put it. */
    public static Call readFault(long index) {
        return Call.of("read" + index, "read fault(" + index + ")", (api, registers) -> readHole(api, index));
    }

    private static String readHole(EntryLock api, long index) {
        long held = api.grab(index, PTE);
        if (EntryWord.isError(held)) {
            return Answers.of(held);
        }
        boolean hole = EntryWord.isEmpty(held) || EntryWord.isPage(held);
        long loaded = hole ? api.loadHole(index, held) : held;
        boolean failed = EntryWord.isError(loaded);
        api.put(index, failed ? held : loaded);
        return Answers.of(failed ? loaded : held);
    }

    /** Waits for the entry and leaves it. Answers what was found. */
    public static Call peek(long index) {
        return Call.of("peek" + index, "peek(" + index + ")", (api, registers) -> Answers.of(api.peek(index)));
    }

    /** Deletes a clean entry. */
    public static Call invalidate(long index) {
        return Call.of(
                "inv" + index,
                "dax_invalidate_mapping_entry_sync(" + index + ")",
                (api, registers) -> api.invalidate(index));
    }

    /** Deletes an entry. */
    public static Call delete(long index) {
        return Call.of("del" + index, "dax_delete_mapping_entry(" + index + ")", (api, registers) -> api.delete(index));
    }

    /** Takes a hole page away. */
    public static Call truncatePage(long index) {
        return Call.of(
                "trunc" + index, "truncate_complete_page(" + index + ")", (api, registers) -> api.truncatePage(index));
    }

    /** Flushes an entry that was chosen. */
    public static Call writeBack(long index) {
        return Call.of("wb" + index, "dax_writeback_one(" + index + ")", (api, registers) -> api.writeBack(index))
                .holding((api, registers) -> holdChosen(api, index));
    }

    private static long holdChosen(EntryLock api, long index) {
        if (!api.tagged(index, Tag.TOWRITE)) {
            throw new Disabled("nothing is chosen here");
        }
        return api.grab(index, EntryWord.size(api.peek(index)));
    }

    /** Chooses everything that is dirty. */
    public static Call tagAll() {
        return Call.of("tag", "tag_pages_for_writeback(0, 3)", (api, registers) -> {
            api.tagForWriteback(0, 3);
            return Answers.DONE;
        });
    }

    /** Chooses what is dirty from the second index on. */
    public static Call tagRest() {
        return Call.of("tagrest", "tag_pages_for_writeback(1, 3)", (api, registers) -> {
            api.tagForWriteback(1, 3);
            return Answers.DONE;
        });
    }

    /** Whether what stands at an index is tagged, whoever holds it. */
    public static Call tagged(long index, Tag tag) {
        String slug = (tag == Tag.DIRTY ? "isdirty" : "ischosen") + index;
        return Call.of(
                slug, "radix_tree_tag_get(" + index + ", " + tag + ")", (api, registers) -> api.tagged(index, tag));
    }

    /** What stands at an index, whoever holds it. */
    public static Call lookup(long index) {
        return Call.of(
                "look" + index,
                "__radix_tree_lookup(" + index + ")",
                (api, registers) -> Answers.of(api.lookup(index)));
    }

    /** How many entries there are. */
    public static Call entries() {
        return Call.of("entries", "read nrexceptional", (api, registers) -> api.entries());
    }
}
