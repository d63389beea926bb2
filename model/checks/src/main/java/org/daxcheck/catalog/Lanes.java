// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.Set;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Program;

/** Which programs the gate asks about at every change; the others wait for the night. */
final class Lanes {

    private static final Set<String> GATE = Set.of(
            // each kind of collision, in the smallest size and in two larger ones
            "pte-pte-2x1",
            "pte-pmd-2x1",
            "pmd-pmd-2x1",
            "write-pmdwrite-2x1",
            "pte-pmd-2x3",
            "pte-pmd-3x2",
            // waiters that lock, leave, delete and find nothing
            "hold1-pmd",
            "hold-peek-fault",
            "hold-inv-x3",
            "hold-wb-wb-peek",
            "holdpmd-inv-x3",
            // what changes under waiters
            "split-zero-vs-fault1",
            "split-zero-vs-pmdfault0",
            "split-x3",
            "split1-x3",
            "flush-vs-inv0",
            "hold-hole-read-read",
            "fill-vs-read0",
            "truncate-vs-read0",
            "read-vs-pmdwrite1-trunc",
            "tag-rest-vs-fault",
            // what the tree does not hold yet
            "far-grab-grab",
            "far-pte-pmd",
            "far-farther",
            // memory
            "nomem-split",
            "nomem-fill",
            // pages
            "failure-pmd-tail",
            "hold-failure-evict",
            "hold-del-failure-fault");

    private Lanes() {}

    /** The lane of a claim that a sound design makes about a program. */
    static Claim.Lane of(Program<?> program) {
        return GATE.contains(program.id()) ? Claim.Lane.GATE : Claim.Lane.SOAK;
    }

    /** The programs that are named here. */
    static Set<String> gatePrograms() {
        return GATE;
    }
}
