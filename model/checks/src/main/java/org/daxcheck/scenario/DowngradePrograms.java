// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.entries;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.lookup;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.pmdWriteFault;
import static org.daxcheck.scenario.call.Calls.readFault;
import static org.daxcheck.scenario.call.Calls.tagAll;
import static org.daxcheck.scenario.call.Calls.writeBack;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.Calls.zeroPmdFault;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;

/** A PTE fault replaces an empty or zero PMD entry by a PTE entry, against everything else. */
final class DowngradePrograms {

    private DowngradePrograms() {}

    static List<Program<EntryLock>> all() {
        Pairs ofEmpty = new Pairs("split-empty", "A fault splits an empty PMD.", List.of(pmdFault(0)), fault(0));
        Pairs ofZero = new Pairs("split-zero", "A fault splits a zero PMD.", List.of(zeroPmdFault(0)), fault(0));
        return Stream.of(ofEmpty.against(everything()), ofZero.against(everything()), larger())
                .flatMap(List::stream)
                .toList();
    }

    private static Call[] everything() {
        return new Call[] {
            fault(0),
            fault(1),
            writeFault(1, 9),
            readFault(1),
            pmdFault(0),
            pmdFault(1),
            pmdWriteFault(0, 8),
            zeroPmdFault(0),
            invalidate(0),
            invalidate(1),
            delete(1),
            peek(0),
            peek(1),
            tagAll(),
            writeBack(0),
            lookup(0),
            lookup(1),
            entries()
        };
    }

    private static List<Program<EntryLock>> larger() {
        return List.of(
                Scene.of("split-x3", "Three faults split one zero PMD.")
                        .before(zeroPmdFault(0))
                        .thread(fault(0))
                        .thread(fault(1))
                        .thread(fault(0))
                        .build(),
                Scene.of("split1-x3", "Three faults on its second page split one zero PMD.")
                        .before(zeroPmdFault(0))
                        .thread(fault(1))
                        .thread(fault(1))
                        .thread(fault(1))
                        .build(),
                Scene.of("split-pmd-inv", "A zero PMD is split, asked for again and deleted.")
                        .before(zeroPmdFault(0))
                        .thread(fault(0))
                        .thread(pmdFault(1))
                        .thread(invalidate(1))
                        .build(),
                Scene.of("split-and-back", "A PMD is split, deleted and made again.")
                        .before(pmdFault(0))
                        .thread(fault(1), invalidate(1))
                        .thread(pmdFault(0), fault(0))
                        .build());
    }
}
