// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.scenario.pagemap.Staging.act;

import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.daxcheck.api.FilePages;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.FilePagesSpec;

/** A file is truncated while its pages are mapped, pinned and let go. */
public final class FilePrograms {

    private static final Operation<FilePages> TRUNCATE = act("truncate(0)", FilePages::truncate);
    private static final Operation<FilePages> MUNMAP = act("munmap()", FilePages::munmap);
    private static final Operation<FilePages> EVICT = act("evict()", FilePages::evict);

    private FilePrograms() {}

    /** Every program, smallest first. */
    public static List<Program<FilePages>> all() {
        return List.of(
                of("unpin-vs-truncate", "The last pin goes while the file is truncated.")
                        .holding(fault(0), pin(0))
                        .thread(unpin(0))
                        .thread(TRUNCATE)
                        .judgedBy(FilePagesSpec::new),
                of("folio-put-vs-truncate", "The same by the other function.")
                        .holding(fault(0), pin(0))
                        .thread(unpinFolio(0))
                        .thread(TRUNCATE)
                        .judgedBy(FilePagesSpec::new),
                of("pin-vs-truncate", "A page is pinned while the file is truncated.")
                        .holding(fault(0))
                        .thread(pin(0), unpin(0))
                        .thread(TRUNCATE)
                        .judgedBy(FilePagesSpec::new),
                of("slow-pin-vs-truncate", "The same where the page table is walked under its lock.")
                        .holding(fault(0))
                        .thread(pinSlow(0), unpin(0))
                        .thread(TRUNCATE)
                        .judgedBy(FilePagesSpec::new),
                of("slow-pin-faults", "A page that is not mapped is pinned while the file is truncated.")
                        .holding(fault(1), pin(1))
                        .thread(pinSlow(0), unpin(1), unpin(0))
                        .thread(TRUNCATE)
                        .unjudged(),
                of("munmap-vs-truncate", "A page stays pinned while nobody maps the file any more.")
                        .holding(fault(0), pin(0))
                        .thread(MUNMAP, unpin(0))
                        .thread(TRUNCATE)
                        .judgedBy(FilePagesSpec::new),
                of("refault-vs-truncate", "A page is mapped again while truncation waits for another.")
                        .holding(fault(0), fault(1), pin(1))
                        .thread(fault(0), pin(0), unpin(0), unpin(1))
                        .thread(TRUNCATE)
                        .unjudged(),
                of("unpin-unpin-vs-truncate", "Two pins go while the file is truncated.")
                        .holding(fault(0), pin(0))
                        .thread(unpin(0))
                        .holding(fault(1), pin(1))
                        .thread(unpinFolio(1))
                        .thread(TRUNCATE)
                        .judgedBy(FilePagesSpec::new),
                of("fault-vs-pin", "A page is pinned as soon as it is in the page table.")
                        .thread(fault(0))
                        .thread(pin(0), unpin(0))
                        .judgedBy(FilePagesSpec::new),
                of("unpin-vs-evict", "The file goes while a device still writes to it.")
                        .holding(fault(0), pin(0), MUNMAP)
                        .thread(unpin(0))
                        .thread(EVICT)
                        .judgedBy(FilePagesSpec::new),
                of("unpin-unpin-vs-evict", "The file goes while a device still writes to two of its pages.")
                        .holding(fault(0), pin(0))
                        .thread(unpin(0))
                        .holding(fault(1), pin(1), MUNMAP)
                        .thread(unpin(1))
                        .thread(EVICT)
                        .judgedBy(FilePagesSpec::new));
    }

    /** Who has a page pinned lets the inode go, as memory reclaim may make anybody do. */
    public static Program<FilePages> reclaim() {
        return of("pinner-evicts", "Who has a page pinned needs memory, and reclaim lets the inode go.")
                .holding(fault(0), pin(0), MUNMAP)
                .thread(EVICT, unpin(0))
                .unjudged();
    }

    private static Staging<FilePages> of(String id, String about) {
        return Staging.of(id, FilePages.class, about);
    }

    private static Operation<FilePages> fault(int page) {
        return new Operation<>("dax_iomap_fault(" + page + ")", (pages, registers) -> pages.fault(page));
    }

    private static Operation<FilePages> pin(int page) {
        return pin("get_user_pages_fast(" + page + ")", page, pages -> pages.pin(page));
    }

    private static Operation<FilePages> pinSlow(int page) {
        return pin("get_user_pages(" + page + ")", page, pages -> pages.pinSlow(page));
    }

    private static Operation<FilePages> pin(String label, int page, Predicate<FilePages> body) {
        return new Operation<>(label, (pages, registers) -> {
            boolean pinned = body.test(pages);
            registers[page] = pinned ? 1 : 0;
            return pinned;
        });
    }

    private static Operation<FilePages> unpin(int page) {
        return unpin("put_page(" + page + ")", page, FilePages::unpin);
    }

    private static Operation<FilePages> unpinFolio(int page) {
        return unpin("folio_put(" + page + ")", page, FilePages::unpinFolio);
    }

    private static Operation<FilePages> unpin(String label, int page, ObjIntConsumer<FilePages> body) {
        return new Operation<>(label, (pages, registers) -> {
            if (registers[page] == 0) {
                return Staging.NOTHING_HELD;
            }
            registers[page] = 0;
            body.accept(pages, page);
            return Staging.DONE;
        });
    }
}
