// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.form;

import java.util.List;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;

/** An engine that counts what the operations of a program do to shared memory. */
public interface Meter extends Checker {

    /**
     * Counts over every execution of a program.
     *
     * @param programs makes the claim; a public class with a public constructor without parameters
     * @param claim about a {@link org.daxcheck.claim.Program}
     * @return one for each operation, actor by actor, each in its order
     * @throws Uncounted if not every execution was seen, or something is wrong with one
     * @throws InterruptedException if the calling thread is interrupted
     */
    List<Toll> tolls(Catalogue programs, Claim claim) throws Uncounted, InterruptedException;

    /**
     * What one operation does to shared memory.
     *
     * @param operation its label
     * @param fewest atomic operations in the execution in which it has the fewest: read-modify-writes, whether or not they change
     *     anything, and locks that are taken
     * @param most the same in the execution in which it has the most
     * @param lines what it touches in any execution, in the order in which that was seen first
     */
    record Toll(String operation, int fewest, int most, List<Line> lines) {
        /** Copies the list. */
        public Toll {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Memory that moves between processors as one: the fields of an object together with its lock, or one element of an array, which
     * stands for a structure of its own.
     *
     * @param name how it reads, the same in all operations of a program
     * @param written whether the operation writes it or may write it
     */
    record Line(String name, boolean written) {}

    /** A program that cannot be counted. The message is one line for people. */
    final class Uncounted extends Exception {

        private static final long serialVersionUID = 1L;

        /** For this reason. */
        public Uncounted(String message) {
            super(message);
        }
    }
}
