// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.pmdWriteFault;
import static org.daxcheck.scenario.call.Calls.tagAll;
import static org.daxcheck.scenario.call.Calls.tagRest;
import static org.daxcheck.scenario.call.Calls.writeBack;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.put;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;

/**
 * The tags of an index against its lock bit: what is dirty is not invalidated, what is chosen is flushed once, and a flush
 * keeps faults out.
 */
final class TagPrograms {

    private TagPrograms() {}

    static List<Program<EntryLock>> all() {
        List<Call> dirty = List.of(writeFault(0, 7));
        List<Call> chosen = List.of(writeFault(0, 7), tagAll());
        List<Call> chosenPmd = List.of(pmdWriteFault(0, 8), tagAll());
        Pairs tag = new Pairs("tag", "What is dirty is chosen for writeback.", dirty, tagAll());
        Pairs flush = new Pairs("flush", "A chosen entry is flushed.", chosen, writeBack(0));
        Pairs flushPmd = new Pairs("flushpmd", "A chosen PMD is flushed.", chosenPmd, writeBack(0));
        return Stream.of(
                        tag.against(fault(0), writeFault(0, 7), invalidate(0), delete(0), peek(0), tagAll()),
                        flush.against(everything()),
                        flushPmd.against(fault(1), pmdFault(0), invalidate(1), delete(1), peek(1), writeBack(1)),
                        larger())
                .flatMap(List::stream)
                .toList();
    }

    private static Call[] everything() {
        return new Call[] {
            fault(0), writeFault(0, 7), pmdFault(0), invalidate(0), delete(0), peek(0), tagAll(), writeBack(0)
        };
    }

    private static List<Program<EntryLock>> larger() {
        return List.of(
                Scene.of("write-vs-fsync", "A write fault while the range is chosen and flushed.")
                        .thread(writeFault(0, 7))
                        .thread(tagAll(), writeBack(0))
                        .build(),
                Scene.of("fsync-del-fault", "A chosen entry is flushed while it is deleted and made again, empty.")
                        .before(writeFault(0, 7), tagAll())
                        .thread(writeBack(0))
                        .thread(delete(0), fault(0))
                        .build(),
                Scene.of("fsync-inv-fault", "A flush, a deletion and a fault on a chosen entry.")
                        .before(writeFault(0, 7), tagAll())
                        .thread(writeBack(0))
                        .thread(invalidate(0))
                        .thread(fault(0))
                        .build(),
                Scene.of("fsync-fsync-fault", "Two flushes and a fault on a chosen entry.")
                        .before(writeFault(0, 7), tagAll())
                        .threads(2, writeBack(0))
                        .thread(fault(0))
                        .build(),
                Scene.of("split-write-vs-fsync", "A write fault splits a PMD; who saw it gone chooses and flushes.")
                        .before(pmdFault(0))
                        .thread(writeFault(0, 7))
                        .thread(peek(1), tagAll(), writeBack(0))
                        .build(),
                Scene.of("tag-vs-write-write", "The range is chosen while first one page, then the next gets dirty.")
                        .thread(tagAll(), writeBack(0), writeBack(1))
                        .thread(writeFault(0, 7), writeFault(1, 9))
                        .build(),
                Scene.of(
                                "tag-rest-vs-fault",
                                "What is dirty behind the first index is chosen and flushed, in another range too.")
                        .before(writeFault(0, 7), writeFault(1, 8), writeFault(2, 9))
                        .thread(tagRest(), writeBack(0), writeBack(1), writeBack(2))
                        .thread(peek(2))
                        .build(),
                Scene.of("put-vs-tags", "A holder lets go while what is dirty is chosen again and again.")
                        .before(writeFault(0, 7), grab(0, PTE))
                        .thread(put(0))
                        .thread(tagAll(), tagAll(), tagAll())
                        .build(),
                Scene.of("fsync-fsync", "Two threads choose and flush the same entry.")
                        .before(writeFault(0, 7))
                        .threads(2, tagAll(), writeBack(0))
                        .build());
    }
}
