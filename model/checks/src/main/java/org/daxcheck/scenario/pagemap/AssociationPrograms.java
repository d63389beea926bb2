// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.pagemap.Staging.act;
import static org.daxcheck.scenario.pagemap.Staging.require;

import java.util.List;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.DaxEntriesSpec;

/** Files map pages, share them, let them go, and the device goes. */
public final class AssociationPrograms {

    private static final boolean PLAIN = false;
    private static final boolean COW = true;

    private static final Operation<DaxEntries> UNMAP = act("memunmap_pages()", DaxEntries::memunmapPages);
    private static final Operation<DaxEntries> OWNER =
            new Operation<>("read page 0 mapping", (entries, registers) -> entries.owner(0));

    private static final Operation<DaxEntries> PIN = new Operation<>("get_user_pages(0)", (entries, registers) -> {
        registers[0] = entries.pin(0);
        return registers[0] != DaxEntries.NOT_PINNED;
    });

    private static final Operation<DaxEntries> UNPIN = new Operation<>("put_page(0)", (entries, registers) -> {
        int pin = (int) registers[0];
        registers[0] = DaxEntries.NOT_PINNED;
        if (pin == DaxEntries.NOT_PINNED) {
            return Staging.NOTHING_HELD;
        }
        entries.unpin(0, pin);
        return Staging.DONE;
    });

    private AssociationPrograms() {}

    /** Every program, smallest first. */
    public static List<Program<DaxEntries>> all() {
        return List.of(
                empty("share-and-leave", "Two files share a page and let it go.")
                        .thread(insert(0, PTE, COW), delete(0, true))
                        .thread(insert(1, PTE, COW), delete(1, true))
                        .judgedBy(DaxEntriesSpec::new),
                empty("plain-then-shared", "A file lets a page go while another comes to share it.")
                        .holding(insert(0, PTE, PLAIN))
                        .thread(delete(0, true))
                        .thread(insert(1, PTE, COW), delete(1, true))
                        .judgedBy(DaxEntriesSpec::new),
                empty("leave-vs-look", "One of two files that share a page lets it go, and whose it is is asked.")
                        .holding(insert(0, PTE, COW))
                        .thread(delete(0, true))
                        .holding(insert(1, PTE, COW))
                        .thread(OWNER, delete(1, true))
                        .judgedBy(DaxEntriesSpec::new),
                empty(
                                "plain-then-shared-look",
                                "A file lets a page go, another comes to share it, and whose it is is asked.")
                        .holding(insert(0, PTE, PLAIN))
                        .thread(delete(0, true))
                        .thread(insert(1, PTE, COW), OWNER, delete(1, true))
                        .judgedBy(DaxEntriesSpec::new),
                empty("plain-then-cow", "A file comes to share a page that it had to itself, as another does.")
                        .holding(insert(0, PTE, PLAIN))
                        .thread(insert(0, PTE, COW), delete(0, true))
                        .thread(insert(1, PTE, COW), delete(1, true))
                        .judgedBy(DaxEntriesSpec::new),
                empty("shared-then-plain", "A file comes to a page that another shares, and does not share it.")
                        .holding(insert(0, PTE, COW))
                        .thread(delete(0, true))
                        .thread(insert(1, PTE, PLAIN), delete(1, true))
                        .judgedBy(DaxEntriesSpec::new),
                empty("invalidate-vs-insert", "An entry is invalidated while the page is mapped again.")
                        .thread(insert(0, PTE, PLAIN), delete(0, false))
                        .thread(insert(0, PTE, PLAIN), delete(0, true))
                        .judgedBy(DaxEntriesSpec::new),
                Staging.of(
                                "pte-in-pmd",
                                DaxEntries.class,
                                "A PTE fault meets a PMD entry, and its pages are looked at.")
                        .afterwards("A2", entries -> require("references", entries.references(), DaxEntries.PAGES))
                        .holding(insert(0, PMD, PLAIN))
                        .thread(insertSecond())
                        .thread(OWNER)
                        .judgedBy(DaxEntriesSpec::new),
                empty("insert-vs-unmap", "A page is mapped and let go while the device goes.")
                        .thread(insert(0, PTE, PLAIN), delete(0, true))
                        .thread(UNMAP)
                        .judgedBy(DaxEntriesSpec::new),
                empty(
                                "invalidate-vs-unmap",
                                "An entry is invalidated while the device goes, which waits for what it took.")
                        .holding(insert(0, PTE, PLAIN))
                        .thread(delete(0, false))
                        .thread(UNMAP)
                        .judgedBy(DaxEntriesSpec::new),
                empty("pmd-vs-unmap", "Two pages are mapped and let go while the device goes.")
                        .thread(insert(0, PMD, PLAIN), delete(0, true))
                        .thread(UNMAP)
                        .judgedBy(DaxEntriesSpec::new),
                empty("pin-vs-unmap", "A pin outlives its entry while the device goes.")
                        .holding(insert(0, PTE, PLAIN), PIN)
                        .thread(delete(0, true), UNPIN)
                        .thread(UNMAP)
                        .judgedBy(DaxEntriesSpec::new));
    }

    private static Staging<DaxEntries> empty(String id, String about) {
        return Staging.of(id, DaxEntries.class, about)
                .afterwards("A1", entries -> require("owner of page 0", entries.owner(0), DaxEntries.NOBODY))
                .afterwards("A2", entries -> require("references", entries.references(), 0));
    }

    private static Operation<DaxEntries> insert(int file, EntrySize size, boolean cow) {
        String flags = cow ? ", DAX_COW" : "";
        return new Operation<>(
                "dax_insert_entry(file " + file + ", " + size + flags + ")",
                (entries, registers) -> entries.insert(file, 0, size, cow));
    }

    private static Operation<DaxEntries> insertSecond() {
        return new Operation<>(
                "dax_insert_entry(file 0, index 1, PTE)", (entries, registers) -> entries.insert(0, 1, PTE, PLAIN));
    }

    private static Operation<DaxEntries> delete(int file, boolean trunc) {
        String function = trunc ? "dax_delete_mapping_entry" : "invalidate_inode_pages2";
        return new Operation<>(
                function + "(file " + file + ")", (entries, registers) -> entries.delete(file, 0, trunc));
    }
}
