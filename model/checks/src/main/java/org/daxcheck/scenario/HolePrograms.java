// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.lookup;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.pmdWriteFault;
import static org.daxcheck.scenario.call.Calls.readFault;
import static org.daxcheck.scenario.call.Calls.tagAll;
import static org.daxcheck.scenario.call.Calls.truncatePage;
import static org.daxcheck.scenario.call.Calls.writeBack;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.loadHole;
import static org.daxcheck.scenario.call.OpenCalls.put;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;

/**
 * Pages of the page cache that stand for holes: loaded in place of an entry, replaced by an entry, taken away. The lock of
 * an index changes its kind each time: entry bit, page lock, and back.
 */
final class HolePrograms {

    private HolePrograms() {}

    static List<Program<EntryLock>> all() {
        List<Call> hole = List.of(readFault(0));
        Pairs load = new Pairs("load", "A read fault makes a hole page.", List.of(), readFault(0));
        Pairs fill = new Pairs("fill", "A write fault replaces a hole page by a block.", hole, writeFault(0, 7));
        Pairs reread = new Pairs("reread", "A read fault finds a hole page.", hole, readFault(0));
        Pairs truncate = new Pairs("truncate", "A hole page is taken out of the page cache.", hole, truncatePage(0));
        return Stream.of(
                        load.against(everything()),
                        fill.against(everything()),
                        fill.against(lookup(0)),
                        truncate.against(everything()),
                        truncate.against(lookup(0)),
                        reread.against(truncatePage(0), writeFault(0, 7), pmdFault(0)),
                        larger())
                .flatMap(List::stream)
                .toList();
    }

    private static Call[] everything() {
        return new Call[] {
            readFault(0),
            writeFault(0, 7),
            fault(0),
            truncatePage(0),
            pmdFault(0),
            pmdFault(1),
            peek(0),
            invalidate(0),
            delete(0),
            writeBack(0),
            tagAll()
        };
    }

    private static List<Program<EntryLock>> larger() {
        return List.of(
                Scene.of("hold-hole-read-read", "The entry becomes a page while two read faults wait for the entry.")
                        .before(grab(0, PTE))
                        .thread(loadHole(0), put(0))
                        .threads(2, readFault(0))
                        .build(),
                Scene.of("hold-hole-peek-read", "The entry becomes a page while a look and a read fault wait.")
                        .before(grab(0, PTE))
                        .thread(loadHole(0), put(0))
                        .thread(peek(0))
                        .thread(readFault(0))
                        .build(),
                Scene.of("read-x3", "Three read faults on one hole.")
                        .threads(3, readFault(0))
                        .build(),
                Scene.of("read-read-write", "Two read faults and a write fault on one hole.")
                        .threads(2, readFault(0))
                        .thread(writeFault(0, 7))
                        .build(),
                Scene.of("read-read-trunc", "Two read faults on a hole that is taken away.")
                        .before(readFault(0))
                        .threads(2, readFault(0))
                        .thread(truncatePage(0))
                        .build(),
                Scene.of("fill-read-trunc", "A hole page is filled, read and taken away.")
                        .before(readFault(0))
                        .thread(writeFault(0, 7))
                        .thread(readFault(0))
                        .thread(truncatePage(0))
                        .build(),
                Scene.of("split-read-vs-trunc", "A read of a hole splits a PMD; who saw it gone truncates the page.")
                        .before(pmdFault(0))
                        .thread(readFault(0))
                        .thread(peek(1), truncatePage(0))
                        .build(),
                Scene.of(
                                "read-vs-pmdwrite1-trunc",
                                "A read of a hole keeps a PMD away; who saw that truncates the page.")
                        .thread(readFault(0))
                        .thread(pmdWriteFault(1, 8), truncatePage(0))
                        .build(),
                Scene.of("read-trunc-2x2", "Hole pages come and go under two readers.")
                        .thread(readFault(0), truncatePage(0))
                        .thread(readFault(0), truncatePage(0))
                        .build());
    }
}
