// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a port was changed, only what executes its classes is asked again. */
class CachedAnswersTest {

    private static final Path LOCKED = Path.of("model/ports/src/main/java/org/daxcheck/port/entrylock/locked");
    private static final String CHECK =
            "check locked/pte-pte-2x1 xarray/pte-pte-2x1 lock-free/pte-pte-2x1 --engine explorer --cache cache";

    @TempDir
    private Path folder;

    @Test
    void a_claim_is_asked_again_when_its_port_has_changed() throws Exception {
        ChangedTree tree = new ChangedTree(folder);
        assertThat(tree.run(CHECK)).as(tree.printed()).isZero();
        assertThat(tree.run(CHECK)).isZero();
        assertThat(tree.printed()).contains("3 answers cached");

        tree.change(
                LOCKED.resolve("LockedEntries.java"),
                "if (lookupAgain(index) != NONE) {",
                "if (index < 0 && lookupAgain(index) != NONE) {");
        assertThat(tree.run(CHECK)).as(tree.printed()).isEqualTo(12);
        assertThat(tree.printed()).contains("2 answers cached").containsPattern("locked +pte-pte-2x1 .*BROKEN");
    }
}
