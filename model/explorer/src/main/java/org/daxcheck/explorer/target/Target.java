// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.target;

import java.util.List;
import java.util.Optional;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.lin.Sequential;
import org.daxcheck.explorer.runtime.Troupe;

/**
 * One closed program, and what it is judged by besides its own assertions.
 *
 * @param label how it reads, for example {@code locked/hold-inv-x3}; the first part of every replay id
 * @param troupe sets an execution up
 * @param specification what answers are judged by, if they are
 * @param grading what outcomes are judged by
 * @param stopping whether a thread may stop for ever at any step but in a monitor, and the others must not wait for it but where the
 *     specification, with its unfinished call or without, lets them
 * @param calls what each thread calls, one after the other, if the calls are all in which the programs of a claim differ; else empty
 */
public record Target(
        String label,
        Troupe troupe,
        Optional<Specification> specification,
        Grading grading,
        boolean stopping,
        List<List<String>> calls) {

    /** A sequential specification of the operations that a program's threads perform. */
    @FunctionalInterface
    public interface Specification {

        /**
         * The specification for operations as one source numbers them.
         *
         * @param names tells the operation behind a number ({@link Names#answer})
         */
        Sequential over(Names names);
    }

    /** A program that is like no other. */
    public Target(
            String label, Troupe troupe, Optional<Specification> specification, Grading grading, boolean stopping) {
        this(label, troupe, specification, grading, stopping, List.of());
    }

    /** A program whose threads do not stop. */
    public Target(String label, Troupe troupe, Optional<Specification> specification, Grading grading) {
        this(label, troupe, specification, grading, false);
    }

    /** A program that is judged by its assertions alone. */
    public static Target of(String label, Troupe troupe) {
        return new Target(label, troupe, Optional.empty(), Grading.NONE);
    }
}
