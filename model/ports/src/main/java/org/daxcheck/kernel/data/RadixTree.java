// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.RefWord;
import org.jspecify.annotations.Nullable;

/**
 * A radix tree of words with entries of several sizes and two tags; lib/radix-tree.c, Linux 4.12. An entry of order
 * <i>o</i> covers {@code 1 << o} aligned indices and is found through each of them.
 *
 * <p>The owner's lock guards every method but {@link #findGetEntriesTag}, which may be called by any thread at any time. A
 * word is not 0 and has bit 0 clear; the tree looks at no other bit. Indices are at least 0.
 *
 * <p>Differs: the root node is always there and the tree grows but does not shrink; a memory shortage is known before
 * anything is changed.
 */
public final class RadixTree {

    /** What {@link #insert} returns if it made the entry. */
    public static final int OK = 0;

    /** What {@link #insert} returns if something in the range is taken. */
    public static final int EEXIST = -17;

    /** What {@link #insert} returns if the tree may not grow. */
    public static final int ENOMEM = -12;

    /** The largest number of index bits a node may resolve; the kernel's {@code RADIX_TREE_MAP_SHIFT}. */
    public static final int MAP_SHIFT = 6;

    private final int mapShift;
    private final int nodeLimit;
    private final RefWord<RadixNode> root;

    /** Stands for all indices above those that the root covers. Never written. */
    private final RadixNode beyond;

    private int nodes = 1;

    /**
     * An empty tree.
     *
     * @param mapShift a node has {@code 1 << mapShift} slots, 1 to {@link #MAP_SHIFT}
     * @param nodeLimit how many nodes the tree may have, at least 1
     * @throws IllegalArgumentException if out of range
     */
    public RadixTree(int mapShift, int nodeLimit) {
        if (mapShift < 1 || mapShift > MAP_SHIFT || nodeLimit < 1) {
            throw new IllegalArgumentException("map shift " + mapShift + " (1 to 6), node limit " + nodeLimit);
        }
        this.mapShift = mapShift;
        this.nodeLimit = nodeLimit;
        this.root = new RefWord<>(new RadixNode(0, mapShift));
        this.beyond = new RadixNode(0, mapShift);
    }

    /** The slot of an index; {@code __radix_tree_lookup}. */
    public RadixNode slot(long index) {
        RadixNode node = top();
        if (!covers(node.shift, index)) {
            return beyond;
        }
        for (RadixNode below = node.child(node.offset(index)); below != null; below = node.child(node.offset(index))) {
            node = below;
        }
        return node;
    }

    /** The entry that covers an index, 0 for none; {@code __radix_tree_lookup}. */
    @KernelFunction(value = "__radix_tree_lookup", note = "finds {result} at {0}")
    public long lookup(long index) {
        return slot(index).load(index);
    }

    /**
     * Makes an entry; {@code __radix_tree_insert}.
     *
     * @param index any index of the range
     * @param order the entry covers {@code 1 << order} indices
     * @return {@link #OK}, {@link #EEXIST} or {@link #ENOMEM}
     */
    @KernelFunction(value = "__radix_tree_insert", note = "puts {2} at {0}: {result}")
    public int insert(long index, int order, long word) {
        int target = order - order % mapShift;
        RadixNode top = top();
        int rootShift = rootShiftFor(index, target);
        boolean grows = rootShift > top.shift;
        RadixNode from = grows ? top : descend(top, index, target);
        if (!grows && from.shift > target && from.slots.getPlain(from.offset(index)) != 0) {
            return EEXIST;
        }
        int missing = grows ? rootsMissing(top, rootShift) + levels(rootShift, target) : levels(from.shift, target);
        if (nodes + missing > nodeLimit) {
            return ENOMEM;
        }
        return fill(pathTo(grows ? grow(top, rootShift) : from, index, target), index, order, word);
    }

    private int levels(int above, int below) {
        return (above - below) / mapShift;
    }

    private static int fill(RadixNode node, long index, int order, long word) {
        int slotCount = 1 << (order - node.shift);
        int first = node.offset(index) & -slotCount;
        if (!node.isVacant(first, slotCount)) {
            return EEXIST;
        }
        node.fill(first, slotCount, word);
        return OK;
    }

    /**
     * Takes out the entry that covers an index, with its tags; {@code radix_tree_delete}.
     *
     * @return the entry, 0 if there was none
     */
    @KernelFunction(value = "radix_tree_delete", note = "deletes {result} at {0}")
    public long delete(long index) {
        RadixNode node = slot(index);
        long word = node.load(index);
        if (word == 0) {
            return 0;
        }
        int first = node.first(node.offset(index));
        for (int tag = 0; tag < RadixNode.TAGS; tag++) {
            clear(node, first, tag);
        }
        node.vacate(first);
        dropEmpty(node);
        return word;
    }

    /**
     * Tags the entry that covers an index; {@code radix_tree_tag_set}.
     *
     * @param tag 0 or 1
     * @throws KernelBug if there is none
     */
    @KernelFunction(value = "radix_tree_tag_set", note = "sets tag {1} of {0}")
    public void tagSet(long index, int tag) {
        RadixNode node = slot(index);
        KernelBug.bugOn(node.load(index) == 0, "a tag for an index without an entry");
        int offset = node.first(node.offset(index));
        for (RadixNode at = node; at != null && !at.tagged(offset, tag); at = at.parent) {
            at.tags.setOpaque(tag, at.tags.getPlain(tag) | 1L << offset);
            offset = at.parentOffset;
        }
    }

    /** Takes a tag from the entry that covers an index, if there is one; {@code radix_tree_tag_clear}. */
    @KernelFunction(value = "radix_tree_tag_clear", note = "clears tag {1} of {0}")
    public void tagClear(long index, int tag) {
        RadixNode node = slot(index);
        clear(node, node.first(node.offset(index)), tag);
    }

    private static void clear(RadixNode node, int first, int tag) {
        int offset = first;
        for (RadixNode at = node; at != null && at.tagged(offset, tag); at = at.parent) {
            long left = at.tags.getPlain(tag) & ~(1L << offset);
            at.tags.setOpaque(tag, left);
            if (left != 0) {
                return;
            }
            offset = at.parentOffset;
        }
    }

    /** Whether the entry that covers an index is tagged; {@code radix_tree_tag_get}. */
    @KernelFunction(value = "radix_tree_tag_get", note = "tag {1} of {0}: {result}")
    public boolean tagGet(long index, int tag) {
        RadixNode node = slot(index);
        return node.tagged(node.first(node.offset(index)), tag);
    }

    /**
     * Tags every tagged entry that covers an index of a range with another tag; {@code radix_tree_range_tag_if_tagged}.
     *
     * @param last inclusive
     */
    @KernelFunction("radix_tree_range_tag_if_tagged")
    public void rangeTagIfTagged(long firstIndex, long last, int ifTag, int setTag) {
        RadixCursor cursor = new RadixCursor(ifTag);
        while (cursor.next(top(), firstIndex) && cursor.index() <= last) {
            tagSet(cursor.index(), setTag);
        }
    }

    /**
     * Finds tagged entries in order, from the one that covers an index on; {@code find_get_entries_tag}.
     *
     * <p>Without the tree's lock the answer is a mixture of moments: an entry may be given that was never tagged, if it was
     * put where a tagged one had just been taken away.
     *
     * @param indices takes the first index of each entry
     * @param words takes the entries; as long as {@code indices}
     * @return how many were found, at most the length of the arrays
     */
    @KernelFunction("find_get_entries_tag")
    public int findGetEntriesTag(long start, int tag, long[] indices, long[] words) {
        RadixCursor cursor = new RadixCursor(tag);
        int found = 0;
        while (found < indices.length && cursor.next(topAcquire(), start)) {
            indices[found] = cursor.index();
            words[found] = cursor.word();
            found++;
        }
        return found;
    }

    /** How many nodes there are; a node of {@code n} slots takes about {@code 8 n} bytes, an inner one half as much again. */
    public int nodes() {
        return nodes;
    }

    private RadixNode top() {
        return rootOf(root.getPlain());
    }

    private RadixNode topAcquire() {
        return rootOf(root.getAcquire());
    }

    private RadixNode rootOf(@Nullable RadixNode node) {
        return node == null ? beyond : node;
    }

    private boolean covers(int shift, long index) {
        return shift + mapShift > 62 || index >>> (shift + mapShift) == 0;
    }

    private int rootShiftFor(long index, int target) {
        int shift = Math.max(top().shift, target);
        while (!covers(shift, index)) {
            shift += mapShift;
        }
        return shift;
    }

    /** By how many nodes the roots grow; an empty root is replaced. */
    private int rootsMissing(RadixNode old, int rootShift) {
        return old.count == 0 ? 0 : levels(rootShift, old.shift);
    }

    private static RadixNode descend(RadixNode from, long index, int target) {
        RadixNode node = from;
        while (node.shift > target) {
            RadixNode below = node.child(node.offset(index));
            if (below == null) {
                return node;
            }
            node = below;
        }
        return node;
    }

    private RadixNode grow(RadixNode old, int rootShift) {
        if (old.count == 0) {
            RadixNode instead = new RadixNode(rootShift, mapShift);
            root.setRelease(instead);
            return instead;
        }
        RadixNode node = old;
        while (node.shift < rootShift) {
            node = addRootAbove(node);
        }
        return node;
    }

    private RadixNode addRootAbove(RadixNode old) {
        RadixNode above = new RadixNode(old.shift + mapShift, mapShift);
        attach(above, 0, old);
        for (int tag = 0; tag < RadixNode.TAGS; tag++) {
            above.tags.setOpaque(tag, old.tags.getPlain(tag) == 0 ? 0 : 1);
        }
        nodes++;
        root.setRelease(above);
        return above;
    }

    private RadixNode pathTo(RadixNode from, long index, int target) {
        RadixNode node = from;
        while (node.shift > target) {
            RadixNode below = new RadixNode(node.shift - mapShift, mapShift);
            attach(node, node.offset(index), below);
            nodes++;
            node = below;
        }
        return node;
    }

    private static void attach(RadixNode above, int offset, RadixNode below) {
        below.parent = above;
        below.parentOffset = offset;
        above.count++;
        if (above.children != null) {
            above.children.setRelease(offset, below);
        }
    }

    /** Takes out a node without entries, and those above that have none left (T3). */
    private void dropEmpty(RadixNode node) {
        RadixNode empty = node;
        RadixNode above = empty.parent;
        while (above != null && empty.count == 0) {
            if (above.children != null) {
                above.children.setRelease(empty.parentOffset, null);
            }
            above.count--;
            nodes--;
            empty = above;
            above = empty.parent;
        }
    }
}
