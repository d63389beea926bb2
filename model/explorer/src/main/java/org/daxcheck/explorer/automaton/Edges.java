// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.automaton;

import java.util.Arrays;

/** A map from (node, result) to node. Open addressing on primitive arrays: it is asked once an event. */
final class Edges {

    static final int NONE = -1;

    private int[] from = new int[1 << 10];
    private long[] label = new long[from.length];
    private int[] to = new int[from.length];
    private int size;

    Edges() {
        Arrays.fill(from, NONE);
    }

    int get(int node, long result) {
        int mask = from.length - 1;
        for (int i = slot(node, result) & mask; from[i] != NONE; i = (i + 1) & mask) {
            if (from[i] == node && label[i] == result) {
                return to[i];
            }
        }
        return NONE;
    }

    void put(int node, long result, int target) {
        if (2 * ++size > from.length) {
            grow();
        }
        insert(node, result, target);
    }

    /** Calls back for every edge. */
    void forEach(Automata.EdgeVisitor edge) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] != NONE) {
                edge.accept(from[i], label[i], to[i]);
            }
        }
    }

    int size() {
        return size;
    }

    private void insert(int node, long result, int target) {
        int mask = from.length - 1;
        int i = slot(node, result) & mask;
        while (from[i] != NONE) {
            i = (i + 1) & mask;
        }
        from[i] = node;
        label[i] = result;
        to[i] = target;
    }

    private static int slot(int node, long result) {
        long mixed = (result + node * 0x9E37_79B9_7F4A_7C15L) * 0xBF58_476D_1CE4_E5B9L;
        return (int) (mixed >>> 32) ^ (int) mixed;
    }

    private void grow() {
        int[] oldFrom = from;
        long[] oldLabel = label;
        int[] oldTo = to;
        from = new int[2 * oldFrom.length];
        label = new long[from.length];
        to = new int[from.length];
        Arrays.fill(from, NONE);
        for (int i = 0; i < oldFrom.length; i++) {
            if (oldFrom[i] != NONE) {
                insert(oldFrom[i], oldLabel[i], oldTo[i]);
            }
        }
    }
}
