// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.kernel.word.RefArrayWords;
import org.daxcheck.kernel.word.RefWord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the range of an index: a radix tree that only grows. Any thread may call any method; none waits.
 *
 * <p>The first range stands in the directory itself, so that a small file costs no step to find. Others hang from nodes of 64
 * children. A tree too low for an index gets a new root above the old one, which becomes its first child; whoever still
 * descends from the old root meets the same nodes.
 */
final class RangeDirectory {

    private static final int BITS = 6;
    private static final int CHILD_MASK = (1 << BITS) - 1;

    private static final class Node {
        final int shift;
        /** Nodes, or ranges where the shift is 0. */
        final RefArrayWords<Object> children = new RefArrayWords<>(1 << BITS);

        Node(int shift) {
            this.shift = shift;
        }

        int child(long range) {
            return (int) (range >>> shift) & CHILD_MASK;
        }

        boolean reaches(long range) {
            return shift + BITS >= Long.SIZE || range >>> (shift + BITS) == 0;
        }
    }

    /** Puts a node or a range where nothing stands. */
    interface Placing {
        /** Tells whether it stands there now; if not, another thread's does. */
        boolean place(RefArrayWords<Object> children, int at, Object made);
    }

    private final int order;
    private final Placing placing;
    private final Range zeroth;
    private final RefWord<Node> root = new RefWord<>();

    RangeDirectory(int order, Placing placing) {
        this.order = order;
        this.placing = placing;
        this.zeroth = new Range(0, order);
    }

    /** The range of an index, or null if none was made. */
    @Nullable
    Range find(long index) {
        long range = index >>> order;
        if (range == 0) {
            return zeroth;
        }
        Node node = root.getAcquire();
        if (node == null || !node.reaches(range)) {
            return null;
        }
        Object child = node.children.getAcquire(node.child(range));
        while (child instanceof Node) {
            node = (Node) child;
            child = node.children.getAcquire(node.child(range));
        }
        return (Range) child;
    }

    /** The range of an index, made if there is none. */
    Range make(long index) {
        long range = index >>> order;
        if (range == 0) {
            return zeroth;
        }
        Node node = rootFor(range);
        while (node.shift > 0) {
            node = (Node) childOf(node, range);
        }
        return (Range) childOf(node, range);
    }

    private Node rootFor(long range) {
        for (; ; ) {
            Node node = root.getAcquire();
            if (node != null && node.reaches(range)) {
                return node;
            }
            Node higher = new Node(node == null ? 0 : node.shift + BITS);
            if (node != null) {
                higher.children.setPlain(0, node);
            }
            root.casVolatile(node, higher);
        }
    }

    private Object childOf(Node node, long range) {
        int at = node.child(range);
        Object child = node.children.getAcquire(at);
        if (child != null) {
            return child;
        }
        Object made = node.shift > 0 ? new Node(node.shift - BITS) : new Range(range << order, order);
        if (placing.place(node.children, at, made)) {
            return made;
        }
        Object other = node.children.getAcquire(at);
        return other == null ? made : other;
    }

    /** The ranges that were made and hold any index from {@code first} to {@code last}, in order. */
    List<Range> between(long first, long last) {
        List<Range> found = new ArrayList<>();
        long firstRange = first >>> order;
        long lastRange = last >>> order;
        if (firstRange == 0) {
            found.add(zeroth);
        }
        Node node = root.getAcquire();
        if (node != null) {
            collect(node, firstRange, lastRange, found);
        }
        return found;
    }

    private void collect(Node node, long firstRange, long lastRange, List<Range> found) {
        for (int at = 0; at <= CHILD_MASK; at++) {
            Object child = node.children.getAcquire(at);
            if (child instanceof Node below) {
                collect(below, firstRange, lastRange, found);
            } else if (child instanceof Range range) {
                long number = range.first() >>> order;
                if (number >= firstRange && number <= lastRange) {
                    found.add(range);
                }
            }
        }
    }
}
