// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

import org.daxcheck.kernel.word.LongArrayWords;
import org.daxcheck.kernel.word.RefArrayWords;
import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link RadixTree}. Together with an index it stands for a slot, as {@code void **slot} does in the kernel: it
 * stays valid for as long as the tree's lock is held.
 */
public final class RadixNode {

    static final int TAGS = 2;

    private static final long SIBLING = 1;

    final int shift;
    final LongArrayWords slots;

    /** The nodes below; null in a node of shift 0, which has none. */
    final @Nullable RefArrayWords<RadixNode> children;

    final LongArrayWords tags = new LongArrayWords(TAGS);

    @Nullable
    RadixNode parent;

    int parentOffset;

    /** How many slots are taken, by an entry, by its range or by a node. */
    int count;

    RadixNode(int shift, int mapShift) {
        this.shift = shift;
        this.slots = new LongArrayWords(1 << mapShift);
        this.children = shift == 0 ? null : new RefArrayWords<>(1 << mapShift);
    }

    /** The entry that covers an index, 0 for none; {@code radix_tree_deref_slot_protected}. */
    public long load(long index) {
        long word = slots.getPlain(offset(index));
        return (word & SIBLING) == 0 ? word : slots.getPlain(siblingOf(word));
    }

    /**
     * Puts another entry of the same size where one stands; tags stay; {@code radix_tree_replace_slot}.
     *
     * @param index any index that the entry covers
     */
    public void replace(long index, long word) {
        slots.setRelease(first(offset(index)), word);
    }

    int offset(long index) {
        return (int) (index >>> shift) & (slots.length() - 1);
    }

    /** The first slot of the entry that covers a slot, or the slot itself. */
    int first(int offset) {
        long word = slots.getPlain(offset);
        return (word & SIBLING) == 0 ? offset : siblingOf(word);
    }

    /** The same, without the tree's lock. */
    int firstAcquire(int offset) {
        long word = slots.getAcquire(offset);
        return (word & SIBLING) == 0 ? offset : siblingOf(word);
    }

    @Nullable
    RadixNode child(int offset) {
        return children == null ? null : children.getPlain(offset);
    }

    @Nullable
    RadixNode childAcquire(int offset) {
        return children == null ? null : children.getAcquire(offset);
    }

    boolean isVacant(int from, int slotCount) {
        for (int i = from; i < from + slotCount; i++) {
            if (slots.getPlain(i) != 0 || child(i) != null) {
                return false;
            }
        }
        return true;
    }

    /** How many slots the entry that begins in a slot takes. */
    int extent(int first) {
        int end = first + 1;
        while (end < slots.length() && slots.getAcquire(end) == sibling(first)) {
            end++;
        }
        return end - first;
    }

    /** Makes an entry visible, its first slot before those that name it. */
    void fill(int first, int slotCount, long word) {
        slots.setRelease(first, word);
        for (int i = 1; i < slotCount; i++) {
            slots.setRelease(first + i, sibling(first));
        }
        count += slotCount;
    }

    void vacate(int first) {
        int slotCount = extent(first);
        for (int i = slotCount - 1; i >= 0; i--) {
            slots.setRelease(first + i, 0);
        }
        count -= slotCount;
    }

    boolean tagged(int offset, int tag) {
        return (tags.getPlain(tag) & 1L << offset) != 0;
    }

    private static long sibling(int first) {
        return (long) first << 1 | SIBLING;
    }

    private static int siblingOf(long word) {
        return (int) (word >>> 1);
    }
}
