// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Scenario;

/**
 * A scenario that is a class in a form that other tools run too: an outcome test, a specification class, a program with a {@code main}.
 * Whoever reads that form can run it as it stands; which form it is, its annotations and methods say.
 */
public interface ClassScenario extends Scenario {

    /** The binary name of the class. */
    String type();

    /** Where the class and what it uses are found; empty for the class path of the harness itself. */
    default List<Path> classPath() {
        return List.of();
    }

    /** The class with the same operations that answers are judged by, where the form has one; empty for none or the class itself. */
    default Optional<String> specification() {
        return Optional.empty();
    }

    /** What a {@code main} is called with. */
    default List<String> arguments() {
        return List.of();
    }

    /** How far to look. */
    default Horizon horizon() {
        return Horizon.USUAL;
    }

    /** How to search. */
    default Approach approach() {
        return Approach.USUAL;
    }
}
