// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.util.Objects;
import java.util.function.Supplier;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A program and who answers. Lincheck makes the objects that it calls without arguments, so they find the program of the
 * run that is going on, of which there is one at a time in a virtual machine, through {@link #selected}.
 *
 * @param program who calls what
 * @param subject makes a fresh implementation
 */
record ProgramClaim<A>(Program<A> program, Supplier<? extends A> subject) {

    private static @Nullable ProgramClaim<?> selected;

    /**
     * Pairs a program with a subject.
     *
     * @throws IllegalArgumentException if the subject does not implement the program's API
     */
    static <A> ProgramClaim<A> of(Program<A> program, Subject<?> subject) {
        Class<A> api = program.api();
        if (!api.isAssignableFrom(subject.api())) {
            throw new IllegalArgumentException(subject.id() + " answers for "
                    + subject.api().getName() + ", program " + program.id() + " calls " + api.getName());
        }
        return new ProgramClaim<>(program, () -> api.cast(subject.fresh()));
    }

    /** Makes this the program of the next run. */
    void select() {
        selected = this;
    }

    /** The program of the run that is going on. */
    static ProgramClaim<?> selected() {
        return Objects.requireNonNull(selected, "no program is selected");
    }
}
