// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.call;

import java.util.function.LongUnaryOperator;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Disabled;

/**
 * Open calls: single kernel functions that leave the caller holding something, or need it to. What the actor holds is in
 * its register {@value #HELD}; a call that needs it does nothing, and says so, where the actor holds nothing.
 */
public final class OpenCalls {

    private static final int HELD = 0;

    private OpenCalls() {}

    /** Takes the lock and keeps it. Answers what was found. A zero PMD is locked until it is unmapped and split. */
    public static Call grab(long index, EntrySize size) {
        String slug = size == EntrySize.PMD ? "grabpmd" : "grab";
        Call call = Call.of(slug + index, "grab_mapping_entry(" + index + ", " + size + ")", (api, registers) -> {
            long word = api.grab(index, size);
            registers[HELD] = EntryWord.isError(word) ? EntryWord.NONE : word;
            return Answers.of(word);
        });
        return size == EntrySize.PMD ? call : call.holding((api, registers) -> holdZeroPmd(api, index));
    }

    private static long holdZeroPmd(EntryLock api, long index) {
        long found = api.lookup(index);
        if (!EntryWord.isPmd(found) || !EntryWord.isZero(found)) {
            throw new Disabled("no zero PMD to split");
        }
        return api.grab(index, EntrySize.PMD);
    }

    /** Gives the lock back. */
    public static Call put(long index) {
        return Call.of("put" + index, "put_locked_mapping_entry(" + index + ")", (api, registers) -> {
            long held = registers[HELD];
            if (held == EntryWord.NONE) {
                return Answers.NOTHING_HELD;
            }
            registers[HELD] = EntryWord.NONE;
            api.put(index, held);
            return Answers.DONE;
        });
    }

    /** Replaces what is held by a block, and goes on holding. */
    public static Call insert(long index, long block, boolean write) {
        String label = "dax_insert_mapping_entry(" + index + ", " + EntryWord.describe(block) + ")";
        return Call.of(
                (write ? "dirty" : "insert") + index,
                label,
                (api, registers) -> exchange(registers, held -> api.insert(index, held, block, write)));
    }

    /** Replaces the empty entry that is held by a hole page, and goes on holding. */
    public static Call loadHole(long index) {
        return Call.of(
                "hole" + index,
                "dax_load_hole(" + index + ")",
                (api, registers) -> exchange(registers, held -> loadIfHole(api, index, held)));
    }

    private static long loadIfHole(EntryLock api, long index, long held) {
        boolean hole = EntryWord.isEmpty(held) || EntryWord.isPage(held);
        return hole ? api.loadHole(index, held) : held;
    }

    private static String exchange(long[] registers, LongUnaryOperator step) {
        long held = registers[HELD];
        if (held == EntryWord.NONE) {
            return Answers.NOTHING_HELD;
        }
        long next = step.applyAsLong(held);
        registers[HELD] = EntryWord.isError(next) ? held : next;
        return EntryWord.isError(next) ? Answers.of(next) : Answers.DONE;
    }
}
