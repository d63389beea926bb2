// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Program.Actor;

/**
 * What happens to a page again and again, in the order of a page's life: each step is possible after those before it. To be counted,
 * not judged: nothing stands around the design that would be counted too.
 */
public enum HotPath {
    /** A mapping entry begins to track the page. */
    INSERT((design, page) -> design.insertEntry(page)),
    /** A process maps the page, which nobody uses. */
    MAP((design, page) -> design.map(page)),
    /** A second process maps it. */
    MAP_AGAIN((design, page) -> design.map(page)),
    /** Somebody pins it. */
    PIN((design, page) -> design.pin(page)),
    /** And lets go of it. */
    UNPIN((design, page) -> {
        design.unpin(page);
        return true;
    }),
    /** One of the two processes unmaps it. */
    UNMAP((design, page) -> {
        design.unmap(page);
        return true;
    }),
    /** The other one unmaps it. */
    UNMAP_LAST((design, page) -> {
        design.unmap(page);
        return true;
    }),
    /** Truncation looks whether it is idle, which it is. */
    LOOK((design, page) -> design.tryTruncate(page)),
    /** The mapping entry goes. */
    DELETE((design, page) -> {
        design.deleteEntry(page, RefcountDesign.Deletion.TRUNCATED);
        return true;
    });

    /** Two pages with nothing in common but their device, also where two neighbours make a folio. */
    private static final List<Integer> APART = List.of(0, 2);

    /** How many pages the device has. */
    public static final int PAGES = 4;

    /** How the end of the device reads, for which there is no other page: it ends the program of one thread. */
    public static final String TEARDOWN = "teardown";

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
    private final BiPredicate<RefcountDesign, Integer> step;

    HotPath(BiPredicate<RefcountDesign, Integer> step) {
        this.step = step;
    }

    /** How it reads, for example {@code map again}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A device for these programs, of which nobody takes notice. */
    public static DesignSettings settings() {
        return new DesignSettings(PAGES, Device.NONE);
    }

    /** One thread that takes each path with the one page and then with the other, and tears the device down, which is idle by then. */
    public static Program<RefcountDesign> alone() {
        List<Operation<RefcountDesign>> operations = new ArrayList<>();
        for (HotPath path : values()) {
            APART.forEach(page -> operations.add(path.on(page)));
        }
        operations.add(new Operation<>(TEARDOWN, (design, registers) -> {
            design.tearDown();
            return null;
        }));
        return Program.of("alone", RefcountDesign.class)
                .about("Every path, by one thread.")
                .actor("T1", List.of(), operations)
                .build();
    }

    /** Two threads that take this path at the same time, each with a page of its own. */
    public Program<RefcountDesign> together() {
        Program.Builder<RefcountDesign> program = Program.of(
                        "together-" + name().toLowerCase(Locale.ROOT).replace('_', '-'), RefcountDesign.class)
                .about("Two threads, each with a page of its own: " + title() + ".");
        for (int page : APART) {
            List<Operation<RefcountDesign>> before = Arrays.stream(values())
                    .takeWhile(path -> path != this)
                    .map(path -> path.on(page))
                    .toList();
            Actor<RefcountDesign> actor = new Actor<>("T" + page, before, List.of(on(page)));
            program.actor(actor.name(), actor.setup(), actor.operations());
        }
        return program.build();
    }

    private Operation<RefcountDesign> on(int page) {
        return new Operation<>(title() + " " + page, (design, registers) -> {
            if (!step.test(design, page)) {
                throw new AssertionError(title() + " of page " + page + " is refused, and nothing speaks against it");
            }
            return null;
        });
    }
}
