// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

/**
 * Walks the tagged entries of a tree in order, without its lock; {@code radix_tree_for_each_tagged}. Belongs to one thread.
 *
 * <p>In each node the tags are read once, then the slots: what happens in between is not seen, or half.
 */
final class RadixCursor {

    private static final long UNSTARTED = -1;

    private final int tag;
    private long next = UNSTARTED;
    private long index;
    private long word;

    RadixCursor(int tag) {
        this.tag = tag;
    }

    /** The first index of the entry. */
    long index() {
        return index;
    }

    long word() {
        return word;
    }

    /** Goes to the next entry; the first time to the one that covers {@code start}, or the next after it. */
    boolean next(RadixNode root, long start) {
        long from = next == UNSTARTED ? start : next;
        return from >= 0 && covers(root, from) && find(root, 0, from);
    }

    private static boolean covers(RadixNode root, long index) {
        int bits = root.shift + Integer.numberOfTrailingZeros(root.slots.length());
        return bits > 62 || index >>> bits == 0;
    }

    /** Finds the first tagged entry under a node that covers or follows an index; {@code base} is the node's first index. */
    private boolean find(RadixNode node, long base, long from) {
        int start = from <= base ? 0 : node.firstAcquire(node.offset(from));
        long bits = node.tags.getOpaque(tag) & -1L << start;
        for (; bits != 0; bits &= bits - 1) {
            int offset = Long.numberOfTrailingZeros(bits);
            long first = base + ((long) offset << node.shift);
            RadixNode below = node.childAcquire(offset);
            if (below == null ? take(node, offset, first) : find(below, first, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(RadixNode node, int offset, long first) {
        word = node.slots.getAcquire(offset);
        if (word == 0) {
            return false;
        }
        index = first;
        next = first + ((long) node.extent(offset) << node.shift);
        return true;
    }
}
