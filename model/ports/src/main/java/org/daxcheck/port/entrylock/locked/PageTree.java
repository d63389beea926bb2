// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

import org.daxcheck.kernel.Described;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.RadixTree;
import org.daxcheck.port.entrylock.Entry;

/**
 * {@code address_space.page_tree}: a {@link RadixTree} whose words are entries and whose tags are the page cache's, so that traces say
 * what they mean. Guarded as the tree is.
 */
public final class PageTree {

    static final int DIRTY = 0;
    static final int TOWRITE = 1;

    private final RadixTree tree;

    PageTree(int mapShift, int nodeLimit) {
        this.tree = new RadixTree(mapShift, nodeLimit);
    }

    /** How people read a tag. */
    public static String describe(long tag) {
        return tag == DIRTY ? "DIRTY" : "TOWRITE";
    }

    @KernelFunction(value = "__radix_tree_lookup", note = "finds {result} at {0}", whole = true)
    @Entry
    long lookup(long index) {
        return tree.lookup(index);
    }

    @KernelFunction(value = "__radix_tree_insert", note = "puts {2} at {0}: {result}", whole = true)
    int insert(long index, int order, @Entry long word) {
        return tree.insert(index, order, word);
    }

    void replace(long index, long word) {
        tree.slot(index).replace(index, word);
    }

    @KernelFunction(value = "radix_tree_delete", note = "deletes {result} at {0}", whole = true)
    @Entry
    long delete(long index) {
        return tree.delete(index);
    }

    @KernelFunction(value = "radix_tree_tag_set", note = "sets {1} of {0}", whole = true)
    void tagSet(long index, @Described(by = PageTree.class) int tag) {
        tree.tagSet(index, tag);
    }

    @KernelFunction(value = "radix_tree_tag_clear", note = "clears {1} of {0}", whole = true)
    void tagClear(long index, @Described(by = PageTree.class) int tag) {
        tree.tagClear(index, tag);
    }

    @KernelFunction(value = "radix_tree_tag_get", note = "{1} of {0}: {result}", whole = true)
    boolean tagGet(long index, @Described(by = PageTree.class) int tag) {
        return tree.tagGet(index, tag);
    }

    @KernelFunction(
            value = "radix_tree_range_tag_if_tagged",
            note = "chooses what is dirty from {0} to {1}",
            whole = true)
    void chooseDirty(long first, long last) {
        tree.rangeTagIfTagged(first, last, DIRTY, TOWRITE);
    }

    /** Without the tree's lock; see {@link RadixTree#findGetEntriesTag}. */
    int findChosen(long start, long[] indices, long[] entries) {
        return tree.findGetEntriesTag(start, TOWRITE, indices, entries);
    }
}
