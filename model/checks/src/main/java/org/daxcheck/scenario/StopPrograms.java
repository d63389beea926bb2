// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.entries;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.lookup;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.pmdWriteFault;
import static org.daxcheck.scenario.call.Calls.tagAll;
import static org.daxcheck.scenario.call.Calls.tagged;
import static org.daxcheck.scenario.call.Calls.truncatePage;
import static org.daxcheck.scenario.call.Calls.writeBack;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.Calls.zeroPmdFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.insert;
import static org.daxcheck.scenario.call.OpenCalls.loadHole;
import static org.daxcheck.scenario.call.OpenCalls.put;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.claim.Program;

/**
 * One of the threads stops for ever, anywhere; the others may wait for what it holds and for nothing else.
 *
 * <p>What a thread takes and gives back are calls of their own here, so that the specification knows when something is held. A flush and
 * the split of a zero PMD hold what they work on inside one call; these say what they have halfway.
 */
final class StopPrograms {

    private StopPrograms() {}

    static List<Program<EntryLock>> general() {
        return stopping(Stream.of(
                touch(Scene.of("grab-grab", "Two threads lock and unlock one entry."), 0, PTE, 0, PTE),
                touch(Scene.of("neighbours", "Two threads insert next to each other."), 0, PTE, 1, PTE),
                touch(Scene.of("pte-pmd", "One thread wants a PTE, the other the PMD around it."), 1, PTE, 0, PMD),
                touch(Scene.of("pmd-pmd", "Two threads want one PMD."), 0, PMD, 0, PMD),
                touch(Scene.of("split-split", "Two threads split an empty PMD.").before(pmdFault(0)), 0, PTE, 1, PTE),
                touch(
                        Scene.of("split-pmd", "An empty PMD is split and wanted whole.")
                                .before(pmdFault(0)),
                        1,
                        PTE,
                        0,
                        PMD),
                Scene.of("grab-del-look", "An entry is made, deleted and looked at.")
                        .thread(grab(0, PTE), put(0))
                        .thread(delete(0), lookup(0)),
                Scene.of("grab-del-pmd", "An entry is made and deleted; who saw it gone wants the PMD.")
                        .thread(grab(0, PTE), put(0))
                        .thread(delete(0), grab(0, PMD), put(0)),
                Scene.of("del-del", "Two threads delete an entry and make it again.")
                        .before(fault(0))
                        .thread(delete(0), grab(0, PTE), put(0))
                        .thread(delete(0), grab(0, PTE), put(0)),
                Scene.of("fill-inv", "An entry is filled while another thread wants to delete it.")
                        .thread(grab(0, PTE), insert(0, EntryWord.block(7, PTE), true), put(0))
                        .thread(invalidate(0), tagAll()),
                Scene.of("fill-neighbours", "Two threads fill entries next to each other.")
                        .thread(grab(0, PTE), insert(0, EntryWord.block(7, PTE), true), put(0))
                        .thread(grab(1, PTE), insert(1, EntryWord.block(8, PTE), false), put(1)),
                Scene.of("grab-entries", "The entries are counted while one is made.")
                        .thread(grab(0, PTE), put(0))
                        .thread(entries()),
                Scene.of("dirty-tag", "What is dirty is chosen while it is locked.")
                        .before(writeFault(0, 7))
                        .thread(grab(0, PTE), put(0))
                        .thread(tagAll(), peek(0)),
                Scene.of("dirty-look", "Tags are looked at while they change.")
                        .thread(grab(0, PTE), insert(0, EntryWord.block(7, PTE), true), put(0))
                        .thread(tagged(0, Tag.DIRTY), tagged(0, Tag.DIRTY)),
                Scene.of("flush-grab", "An entry is flushed while another thread wants it.")
                        .before(writeFault(0, 7), tagAll())
                        .thread(writeBack(0))
                        .thread(grab(0, PTE), put(0)),
                Scene.of("flush-flush", "Two threads flush an entry.")
                        .before(writeFault(0, 7), tagAll())
                        .thread(writeBack(0))
                        .thread(writeBack(0)),
                Scene.of("flush-inv", "An entry is flushed while another thread wants to delete it.")
                        .before(writeFault(0, 7), tagAll())
                        .thread(writeBack(0))
                        .thread(invalidate(0), lookup(0)),
                Scene.of("flush-neighbour", "An entry is flushed, one next to it is made.")
                        .before(writeFault(0, 7), tagAll())
                        .thread(writeBack(0))
                        .thread(grab(1, PTE), put(1)),
                Scene.of("flush-pmd", "A PMD is flushed while another thread wants a page in it.")
                        .before(pmdWriteFault(0, 7), tagAll())
                        .thread(writeBack(0))
                        .thread(grab(1, PTE), put(1)),
                touch(
                        Scene.of("zero-split-split", "Two threads split a zero PMD.")
                                .before(zeroPmdFault(0)),
                        0,
                        PTE,
                        1,
                        PTE),
                touch(
                        Scene.of("zero-split-pmd", "A zero PMD is split and wanted whole.")
                                .before(zeroPmdFault(0)),
                        1,
                        PTE,
                        0,
                        PMD),
                Scene.of("hold-peek-grab", "A holder lets go; one waiter looks, one locks.")
                        .before(grab(0, PTE))
                        .thread(put(0))
                        .thread(peek(0))
                        .thread(grab(0, PTE), put(0)),
                Scene.of("hold-inv-grab", "A holder lets go; one waiter deletes, one locks.")
                        .before(grab(0, PTE))
                        .thread(put(0))
                        .thread(invalidate(0))
                        .thread(grab(0, PTE), put(0)),
                Scene.of("three-neighbours", "Two threads insert next to each other, the third wants the PMD.")
                        .thread(grab(0, PTE))
                        .thread(grab(1, PTE))
                        .thread(grab(0, PMD))));
    }

    static List<Program<EntryLock>> withHolePages() {
        return stopping(Stream.of(
                Scene.of("hole-trunc", "An entry becomes a page that another thread takes away.")
                        .thread(grab(0, PTE), loadHole(0), put(0))
                        .thread(truncatePage(0)),
                Scene.of("hole-grab", "An entry becomes a page while another thread waits for the entry.")
                        .before(grab(0, PTE))
                        .thread(loadHole(0), put(0))
                        .thread(grab(0, PTE), put(0))));
    }

    private static Scene touch(Scene scene, long one, EntrySize size, long other, EntrySize otherSize) {
        return scene.thread(grab(one, size), put(one)).thread(grab(other, otherSize), put(other));
    }

    private static List<Program<EntryLock>> stopping(Stream<Scene> scenes) {
        return scenes.map(Scene::build).map(Program::withStops).toList();
    }
}
