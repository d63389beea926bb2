// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import org.daxcheck.kernel.KernelBug;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct xarray}: words by index, each covering one index or an aligned range of them; Linux 5.3. Not thread-safe:
 * everything happens under the owner's {@code xa_lock}.
 *
 * <p>A tree of nodes of 64 slots. A word of order {@code n} stands in a node whose slots cover {@code 1 << (n - n % 6)}
 * indices each, in the first of the slots that it covers; the others point back to it.
 *
 * <p>Differs: the tree does not shrink when words go, and marks are not summed up in the nodes above, so that a search for
 * a mark looks at every word.
 */
final class XArray {

    /** What {@link #next} returns when there is no more. */
    static final long NONE = -1;

    private static final int CHUNK_SHIFT = 6;
    private static final int CHUNK = 1 << CHUNK_SHIFT;
    private static final int TOP_SHIFT = 60;
    private static final int MARKS = 2;

    /** One node; {@code struct xa_node}. */
    private static final class Node {
        final int shift;
        /** 0 for nothing, a word, or {@code -1 - offset} of the first slot of a word that covers several. */
        final long[] words = new long[CHUNK];

        final @Nullable Node[] children;
        final long[] marks = new long[MARKS];
        /** A bit for each slot with a word or a child. */
        long taken;

        Node(int shift) {
            this.shift = shift;
            this.children = new @Nullable Node[shift == 0 ? 0 : CHUNK];
        }

        int offset(long index) {
            return (int) (index >>> shift) & (CHUNK - 1);
        }

        /** The first slot of the word that covers an index. */
        int canonical(long index) {
            int offset = offset(index);
            return words[offset] < 0 ? (int) (-1 - words[offset]) : offset;
        }
    }

    private Node top = new Node(0);

    /** The word that covers an index, 0 if there is none; {@code xas_load}. */
    long load(long index) {
        Node node = leaf(index);
        return node == null ? 0 : node.words[node.canonical(index)];
    }

    /**
     * Puts a word where there is none; {@code xas_store}.
     *
     * @param index the first index that the word covers
     * @param order it covers {@code 1 << order}, all of them free
     * @param word positive
     */
    void insert(long index, int order, long word) {
        Node node = makeLeaf(index, order);
        int first = node.offset(index);
        int span = 1 << (order - node.shift);
        for (int i = span - 1; i >= 0; i--) {
            KernelBug.bugOn(node.words[first + i] != 0, "index " + index + " is taken");
            dropEmptyChild(node, first + i);
            node.words[first + i] = i == 0 ? word : -1 - first;
            node.taken |= 1L << (first + i);
        }
    }

    private static void dropEmptyChild(Node node, int offset) {
        Node child = node.shift == 0 ? null : node.children[offset];
        if (child != null) {
            KernelBug.bugOn(next(child, 0, (1L << node.shift) - 1) != NONE, "a smaller entry stands in the range");
            node.children[offset] = null;
        }
    }

    /** Puts another word in the place of one, of the same order; returns the old one; {@code xas_store}. */
    long replace(long index, long word) {
        Node node = present(index);
        int offset = node.canonical(index);
        long old = node.words[offset];
        node.words[offset] = word;
        return old;
    }

    /** Takes a word and its marks out, through any index that it covers; returns it; {@code xas_store} of nothing. */
    long erase(long index) {
        Node node = present(index);
        int first = node.canonical(index);
        long old = node.words[first];
        int offset = first;
        do {
            node.words[offset] = 0;
            node.taken &= ~(1L << offset);
            offset++;
        } while (offset < CHUNK && node.words[offset] == -1 - first);
        for (int mark = 0; mark < MARKS; mark++) {
            node.marks[mark] &= ~(1L << first);
        }
        return old;
    }

    /** Whether the word that covers an index is marked; {@code xas_get_mark}. */
    boolean marked(long index, int mark) {
        Node node = leaf(index);
        return node != null && ((node.marks[mark] >>> node.canonical(index)) & 1) != 0;
    }

    /** Marks the word that covers an index; {@code xas_set_mark}. */
    void mark(long index, int mark) {
        Node node = present(index);
        node.marks[mark] |= 1L << node.canonical(index);
    }

    /** Takes the mark off; {@code xas_clear_mark}. */
    void unmark(long index, int mark) {
        Node node = present(index);
        node.marks[mark] &= ~(1L << node.canonical(index));
    }

    /** The least index in a range that a word covers, {@link #NONE} if there is none; {@code xas_find}. */
    long next(long first, long last) {
        return first > last || !covers(first) ? NONE : next(top, first, last);
    }

    private static long next(Node node, long first, long last) {
        long base = first & -((long) CHUNK << node.shift);
        long left = node.taken & (-1L << node.offset(first));
        for (; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            long index = Math.max(first, base + ((long) offset << node.shift));
            if (index > last) {
                return NONE;
            }
            if (node.words[offset] != 0) {
                return index;
            }
            Node child = node.children[offset];
            long below = child == null ? NONE : next(child, index, last);
            if (below != NONE) {
                return below;
            }
        }
        return NONE;
    }

    /** The node in which the word that covers an index stands or would stand; null if nothing is near. */
    private @Nullable Node leaf(long index) {
        if (!covers(index)) {
            return null;
        }
        Node node = top;
        while (node.shift > 0 && node.words[node.offset(index)] == 0) {
            Node child = node.children[node.offset(index)];
            if (child == null) {
                return null;
            }
            node = child;
        }
        return node;
    }

    private Node present(long index) {
        Node node = leaf(index);
        if (node == null || node.words[node.canonical(index)] == 0) {
            throw new IllegalStateException("nothing covers index " + index);
        }
        return node;
    }

    private Node makeLeaf(long index, int order) {
        int shift = order - order % CHUNK_SHIFT;
        while (top.shift < shift || !covers(index)) {
            Node above = new Node(top.shift + CHUNK_SHIFT);
            above.children[0] = top;
            above.taken = 1;
            top = above;
        }
        Node node = top;
        while (node.shift > shift) {
            int offset = node.offset(index);
            KernelBug.bugOn(node.words[offset] != 0, "index " + index + " is taken");
            Node child = node.children[offset];
            if (child == null) {
                child = new Node(node.shift - CHUNK_SHIFT);
                node.children[offset] = child;
                node.taken |= 1L << offset;
            }
            node = child;
        }
        return node;
    }

    /** Whether the tree is high enough for an index. */
    private boolean covers(long index) {
        return top.shift >= TOP_SHIFT || index >>> (top.shift + CHUNK_SHIFT) == 0;
    }
}
