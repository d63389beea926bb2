// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.daxcheck.api.design.Holdings;

/**
 * Who holds what, as the callers of a design know it. Any thread may call any method.
 *
 * <p>A pin counts from the moment at which the design has given it until the moment before it is given back. Whoever takes a pin
 * counts it and then looks whether the memory or the block is gone; whoever takes them away says so and then looks for pins:
 * one of the two sees the other.
 */
final class Ghost {

    private final Invariant judged;
    private final AtomicInteger[] pins;
    private final AtomicInteger[] entries;
    private final AtomicInteger[] freed;
    private final AtomicInteger removed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Ghost(Invariant judged, int pages) {
        this.judged = judged;
        this.pins = words(pages);
        this.entries = words(pages);
        this.freed = words(pages);
    }

    private static AtomicInteger[] words(int length) {
        return IntStream.range(0, length).mapToObj(page -> new AtomicInteger()).toArray(AtomicInteger[]::new);
    }

    boolean judges(Invariant invariant) {
        return judged == invariant;
    }

    /** An entry was put there; false if there was one. */
    boolean insert(int page) {
        return entries[page].compareAndSet(0, 1);
    }

    /** The entry was taken away; false if there was none. */
    boolean delete(int page) {
        return entries[page].compareAndSet(1, 0);
    }

    void pinned(int page) {
        pins[page].incrementAndGet();
        if (judges(Invariant.I1) && removed.get() != 0) {
            throw Invariant.I1.violated("page " + page + " was pinned although its memory is gone");
        }
        if (judges(Invariant.I3) && freed[page].get() != 0) {
            throw Invariant.I3.violated("page " + page + " was pinned although its block is free");
        }
    }

    void unpinned(int page) {
        pins[page].decrementAndGet();
    }

    /** The block goes back to the file system. */
    void freeBlock(int page) {
        if (judges(Invariant.I3)) {
            freed[page].set(1);
            if (pins[page].get() != 0) {
                throw Invariant.I3.violated("the block of page " + page + " is freed, and the page is pinned");
            }
        }
    }

    /** The memory of all pages goes. */
    void remove() {
        removed.set(1);
    }

    /** Once it has gone. */
    void judgeRemoved() {
        for (int page = 0; judges(Invariant.I1) && page < pins.length; page++) {
            if (pins[page].get() != 0) {
                throw Invariant.I1.violated("the memory of page " + page + " is removed, and the page is pinned");
            }
        }
    }

    boolean isRemoved() {
        return removed.get() != 0;
    }

    void refuse() {
        refused.set(1);
    }

    boolean isRefused() {
        return refused.get() != 0;
    }

    /** To be called when nobody calls the design. */
    Holdings holdings(int[] mapped) {
        boolean[] tracked = new boolean[mapped.length];
        int[] pinned = new int[mapped.length];
        for (int page = 0; page < mapped.length; page++) {
            tracked[page] = entries[page].get() != 0;
            pinned[page] = pins[page].get();
        }
        return new Holdings(mapped, pinned, tracked);
    }
}
