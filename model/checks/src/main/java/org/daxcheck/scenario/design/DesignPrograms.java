// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import static org.daxcheck.scenario.design.Assumption.ENTRY_LOCK;
import static org.daxcheck.scenario.design.Assumption.FAULTS_DRAINED;
import static org.daxcheck.scenario.design.Assumption.IDLE_BEFORE_DELETION;
import static org.daxcheck.scenario.design.Assumption.IDLE_BEFORE_TEARDOWN;
import static org.daxcheck.scenario.design.Assumption.STABLE_TABLE;
import static org.daxcheck.scenario.design.Steps.evict;
import static org.daxcheck.scenario.design.Steps.fault;
import static org.daxcheck.scenario.design.Steps.invalidate;
import static org.daxcheck.scenario.design.Steps.munmap;
import static org.daxcheck.scenario.design.Steps.pin;
import static org.daxcheck.scenario.design.Steps.place;
import static org.daxcheck.scenario.design.Steps.served;
import static org.daxcheck.scenario.design.Steps.tearDown;
import static org.daxcheck.scenario.design.Steps.truncate;
import static org.daxcheck.scenario.design.Steps.unpin;
import static org.daxcheck.scenario.design.Steps.used;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program.Actor;

/** The programs that every design is put to, invariant by invariant. */
public final class DesignPrograms {

    /** The program that tells whether a design serves at all; of one that does not, nothing else that holds says anything. */
    public static final String USE = "i5-use-teardown";

    /** What a file system on a kernel gives: page tables under their lock, faults under the entry lock. */
    private static final Set<Assumption> FILE = Set.of(STABLE_TABLE, ENTRY_LOCK);

    /** The same, and teardown begins when no page is in use. */
    private static final Set<Assumption> ALL_WAIT = Set.of(STABLE_TABLE, ENTRY_LOCK, IDLE_BEFORE_TEARDOWN);

    /** The same as {@link #FILE} without the entry lock, as device-dax has it. */
    private static final Set<Assumption> DEVICE = Set.of(STABLE_TABLE);

    /** The same with pins that look at the page table and then act without looking again. */
    private static final Set<Assumption> HASTY = Set.of(ENTRY_LOCK);

    /** The last page of a device of two; most pins are of the first, so that whoever sweeps the pages and leaves one out is found. */
    private static final int LAST = 1;

    private static final List<Actor<DesignTrial>> PIN_TEARDOWN =
            List.of(owner(List.of(place(0, 0)), thread("T1", pin(0, 0), unpin(0))), thread("T2", tearDown()));

    private static final List<Actor<DesignTrial>> FAULT_TEARDOWN =
            List.of(thread("T1", fault(0, LAST), munmap(0, LAST)), thread("T2", tearDown()));

    private static final List<Actor<DesignTrial>> FAULT_FAULT =
            List.of(thread("T1", fault(0, 0), munmap(0, 0)), thread("T2", fault(1, 0), munmap(1, 0)));

    private static final List<Actor<DesignTrial>> NEIGHBOURS =
            List.of(thread("T1", fault(0, 0), munmap(0, 0)), thread("T2", fault(1, 1), munmap(1, 1)));

    private DesignPrograms() {}

    /** All of them, by invariant. */
    public static List<DesignProgram> all() {
        return Stream.of(present(), mapped(), allocated(), refused(), ending(), counted())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DesignProgram> present() {
        return List.of(
                program(
                        Invariant.I1,
                        "pin-teardown",
                        "A pin against teardown.",
                        FILE,
                        PIN_TEARDOWN,
                        Set.of(IDLE_BEFORE_DELETION),
                        Set.of(IDLE_BEFORE_TEARDOWN)),
                program(
                        Invariant.I1,
                        "pin-outlives-entry",
                        "The entry of a pinned page is deleted, and the device goes.",
                        FILE,
                        List.of(
                                owner(List.of(place(0, 0), pin(0, 0)), thread("T1", unpin(0))),
                                thread("T2", evict(0)),
                                thread("T3", tearDown())),
                        Set.of(IDLE_BEFORE_TEARDOWN)),
                program(
                        Invariant.I1,
                        "fault-teardown",
                        "A fault against teardown.",
                        DEVICE,
                        FAULT_TEARDOWN,
                        Set.of(ENTRY_LOCK),
                        Set.of(FAULTS_DRAINED),
                        Set.of(FAULTS_DRAINED, IDLE_BEFORE_TEARDOWN)),
                program(
                        Invariant.I1,
                        "two-pins-teardown",
                        "One of two pins of a page is given back, and the device goes.",
                        FILE,
                        twoPins(tearDown()),
                        Set.of(IDLE_BEFORE_TEARDOWN)),
                program(
                        Invariant.I1,
                        "shared-pin-teardown",
                        "A page that two processes map is pinned and unmapped, and the device goes.",
                        FILE,
                        List.of(
                                owner(
                                        List.of(place(0, 0), place(1, 0), pin(0, 0)),
                                        thread("T1", munmap(0, 0), munmap(1, 0), unpin(0))),
                                thread("T2", tearDown())),
                        Set.of(IDLE_BEFORE_TEARDOWN)),
                program(
                        Invariant.I1,
                        "pin-invalidate-teardown",
                        "The entry of a pinned page is invalidated, and the device goes.",
                        FILE,
                        List.of(
                                owner(List.of(place(0, 0), pin(0, 0)), thread("T1", unpin(0))),
                                thread("T2", invalidate(0), tearDown())),
                        Set.of(IDLE_BEFORE_TEARDOWN)),
                program(
                        Invariant.I1,
                        "hasty-pin-teardown",
                        "A pin that does not look at the page table again, against teardown.",
                        HASTY,
                        PIN_TEARDOWN,
                        Set.of(STABLE_TABLE)));
    }

    private static List<DesignProgram> mapped() {
        return List.of(
                program(
                        Invariant.I2,
                        "fault-fault",
                        "Two processes map and unmap one page.",
                        DEVICE,
                        FAULT_FAULT,
                        Set.of(ENTRY_LOCK)),
                program(
                        Invariant.I2,
                        "neighbours",
                        "Two processes map and unmap two neighbouring pages.",
                        FILE,
                        NEIGHBOURS),
                program(
                        Invariant.I2,
                        "refault-truncate",
                        "A page that truncation waits for is mapped again.",
                        FILE,
                        List.of(
                                owner(
                                        List.of(place(0, 0), pin(0, 0)),
                                        thread("T1", unpin(0), fault(1, 0), munmap(1, 0))),
                                thread("T2", truncate(0)))));
    }

    private static List<DesignProgram> allocated() {
        return List.of(
                program(Invariant.I3, "pin-truncate", "A pin against truncation.", FILE, pinTruncate(0)),
                program(
                        Invariant.I3,
                        "pin-truncate-last",
                        "A pin of the last page against truncation.",
                        FILE,
                        pinTruncate(LAST)),
                program(
                        Invariant.I3,
                        "two-pins-truncate",
                        "One of two pins of a page is given back, and the page is truncated.",
                        FILE,
                        twoPins(truncate(0))),
                program(
                        Invariant.I3,
                        "pin-invalidate-truncate",
                        "The entry of a pinned page is invalidated, and the page is truncated.",
                        FILE,
                        List.of(
                                owner(List.of(place(0, 0), pin(0, 0)), thread("T1", unpin(0))),
                                thread("T2", invalidate(0), truncate(0)))),
                program(
                        Invariant.I3,
                        "hasty-pin-truncate",
                        "A pin that does not look at the page table again, against truncation.",
                        HASTY,
                        pinTruncate(0),
                        Set.of(STABLE_TABLE)),
                program(
                        Invariant.I3,
                        "pin-evict",
                        "A pin against the eviction of the file.",
                        FILE,
                        List.of(owner(List.of(place(0, 0)), thread("T1", pin(0, 0), unpin(0))), thread("T2", evict(0))),
                        Set.of(IDLE_BEFORE_DELETION)));
    }

    private static List<DesignProgram> refused() {
        return List.of(
                program(
                        Invariant.I4,
                        "fault-while-dying",
                        "A fault against teardown, which a pin of another page holds up.",
                        DEVICE,
                        List.of(
                                owner(
                                        List.of(place(1, 2), pin(1, 2)),
                                        thread("T1", fault(0, 0), munmap(0, 0), unpin(2))),
                                thread("T2", tearDown())),
                        Set.of(ENTRY_LOCK),
                        Set.of(FAULTS_DRAINED)),
                program(Invariant.I4, "pin-teardown", "A pin against teardown.", FILE, PIN_TEARDOWN));
    }

    private static List<DesignProgram> ending() {
        return List.of(
                program(
                        Invariant.I5,
                        "use-teardown",
                        "A page is mapped, pinned and let go, twice, another is mapped, and the device goes.",
                        FILE,
                        List.of(thread("T1", used(0, 0), used(1, 0), served(1, LAST), tearDown()))),
                program(
                        Invariant.I5,
                        "use-last-teardown",
                        "The last page is mapped, pinned and let go, twice, and the device goes.",
                        FILE,
                        List.of(thread("T1", used(0, LAST), used(1, LAST), tearDown()))),
                program(Invariant.I5, "pin-teardown", "A pin against teardown.", FILE, PIN_TEARDOWN),
                program(
                        Invariant.I5,
                        "mapped-teardown",
                        "A page is mapped for good, and the device goes.",
                        FILE,
                        List.of(thread("T1", fault(0, 0)), thread("T2", tearDown()))),
                program(
                        Invariant.I5,
                        "mapped-while-dying",
                        "A page is mapped for good while a pin of another holds teardown up.",
                        FILE,
                        List.of(
                                owner(List.of(place(1, LAST), pin(1, LAST)), thread("T1", fault(0, 0), unpin(LAST))),
                                thread("T2", tearDown()))),
                program(
                        Invariant.I5,
                        "truncate-teardown",
                        "Truncation and teardown wait for one pin.",
                        ALL_WAIT,
                        List.of(
                                owner(List.of(place(0, 0), pin(0, 0)), thread("T1", unpin(0))),
                                thread("T2", truncate(0)),
                                thread("T3", tearDown()))),
                program(
                        Invariant.I5,
                        "fault-teardown",
                        "A fault against teardown.",
                        DEVICE,
                        FAULT_TEARDOWN,
                        Set.of(ENTRY_LOCK),
                        Set.of(FAULTS_DRAINED)),
                program(
                        Invariant.I5,
                        "invalidate-teardown",
                        "An entry is invalidated, and the device goes.",
                        FILE,
                        List.of(owner(List.of(place(0, 0)), thread("T1", invalidate(0))), thread("T2", tearDown()))));
    }

    private static List<DesignProgram> counted() {
        return List.of(
                program(
                        Invariant.I6,
                        "fault-fault",
                        "Two processes map and unmap one page.",
                        DEVICE,
                        FAULT_FAULT,
                        Set.of(ENTRY_LOCK)),
                program(
                        Invariant.I6,
                        "pin-munmap",
                        "A page is pinned, and unmapped meanwhile.",
                        FILE,
                        List.of(
                                owner(List.of(place(0, 0)), thread("T1", pin(0, 0), unpin(0))),
                                thread("T2", munmap(0, 0)))),
                program(
                        Invariant.I6,
                        "refault-invalidate",
                        "A page is invalidated and mapped again.",
                        FILE,
                        List.of(owner(List.of(place(0, 0)), thread("T1", invalidate(0))), thread("T2", fault(1, 0)))),
                program(
                        Invariant.I6,
                        "neighbours",
                        "Two processes map and unmap two neighbouring pages.",
                        FILE,
                        NEIGHBOURS),
                program(
                        Invariant.I6,
                        "fault-teardown",
                        "A fault against teardown.",
                        DEVICE,
                        FAULT_TEARDOWN,
                        Set.of(ENTRY_LOCK),
                        Set.of(FAULTS_DRAINED)));
    }

    @SafeVarargs
    private static DesignProgram program(
            Invariant invariant,
            String slug,
            String about,
            Set<Assumption> base,
            List<Actor<DesignTrial>> actors,
            Set<Assumption>... more) {
        List<Set<Assumption>> list = new ArrayList<>();
        for (Set<Assumption> further : more) {
            list.add(further);
        }
        return new DesignProgram(invariant, slug, about, base, list, actors);
    }

    @SafeVarargs
    private static Actor<DesignTrial> thread(String name, Operation<DesignTrial>... operations) {
        List<Operation<DesignTrial>> list = new ArrayList<>();
        for (Operation<DesignTrial> operation : operations) {
            list.add(operation);
        }
        return new Actor<>(name, List.of(), list);
    }

    private static List<Actor<DesignTrial>> pinTruncate(int page) {
        return List.of(
                owner(List.of(place(0, page)), thread("T1", pin(0, page), unpin(page))), thread("T2", truncate(page)));
    }

    /** A page is pinned twice, and one of the pins is given back before the last operation. */
    private static List<Actor<DesignTrial>> twoPins(Operation<DesignTrial> last) {
        return List.of(
                owner(List.of(place(0, 0), pin(0, 0)), thread("T1", unpin(0))),
                thread("T2", pin(0, 0), unpin(0), last));
    }

    /** A thread that has mapped and pinned pages before it starts. */
    private static Actor<DesignTrial> owner(List<Operation<DesignTrial>> setup, Actor<DesignTrial> thread) {
        return new Actor<>(thread.name(), setup, thread.operations());
    }
}
