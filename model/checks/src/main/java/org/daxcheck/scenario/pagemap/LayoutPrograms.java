// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.put;

import java.util.List;
import org.daxcheck.api.LayoutEntries;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;
import org.daxcheck.spec.LayoutEntriesSpec;

/** Blocks are about to be freed while entries are locked and pages pinned. Pages 7 and 8 are at indices 0 and 1. */
public final class LayoutPrograms {

    private static final Operation<LayoutEntries> PUNCH =
            new Operation<>("punch(0, 1)", (layout, registers) -> layout.punch(0, 1));

    private LayoutPrograms() {}

    /** Every program, smallest first. */
    public static List<Program<LayoutEntries>> all() {
        return List.of(
                of("hold-punch", "A holder lets go while blocks are about to be freed.")
                        .holding(on(writeFault(0, 7)), on(writeFault(1, 8)), on(grab(0, PTE)))
                        .thread(on(put(0)))
                        .thread(PUNCH)
                        .judgedBy(LayoutEntriesSpec::new),
                of("hold-punch-pinned", "The same with a pin on the page whose entry is held.")
                        .holding(on(writeFault(0, 7)), on(writeFault(1, 8)), pin(0), on(grab(0, PTE)))
                        .thread(on(put(0)))
                        .thread(PUNCH)
                        .judgedBy(LayoutEntriesSpec::new),
                of("hold-punch-fault", "The same, and a fault waits too.")
                        .holding(on(writeFault(0, 7)), on(writeFault(1, 8)), pin(1), on(grab(0, PTE)))
                        .thread(on(put(0)))
                        .thread(PUNCH)
                        .thread(on(fault(0)))
                        .judgedBy(LayoutEntriesSpec::new));
    }

    private static Staging<LayoutEntries> of(String id, String about) {
        return Staging.of(id, LayoutEntries.class, about);
    }

    private static Operation<LayoutEntries> pin(long index) {
        return Staging.act("get_user_pages(" + index + ")", layout -> layout.pin(index));
    }

    private static Operation<LayoutEntries> on(Call call) {
        Operation<org.daxcheck.api.EntryLock> operation = call.operation();
        return new Operation<>(
                operation.label(), (layout, registers) -> operation.body().run(layout.mapping(), registers));
    }
}
