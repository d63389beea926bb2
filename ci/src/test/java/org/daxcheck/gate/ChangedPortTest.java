// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One step of a port that holds is changed, and the gate says no: with the exit code, and a trace that names the step. */
class ChangedPortTest {

    private static final String PORTS = "model/ports/src/main/java/org/daxcheck/port/entrylock/";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{3}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            xarray/XarrayEntries.java  | this(settings, waitTable, new DevicePages(0), WakeMode.WAKE_ALL | this(settings, waitTable, new DevicePages(0), WakeMode.WAKE_NEXT | xarray/hold-inv-x3     | 11 | dax_wake_entry
            lockfree/LockFreeTree.java | = unlockSlot(range, position, tags);    | = unlockSlot(range, position, tags) & LOCKED;           | lock-free/hold-fault   | 11 | dax_unlock_mapping_entry
            locked/LockedEntries.java  | if (lookupAgain(index) != NONE) {       | if (index < 0 && lookupAgain(index) != NONE) {          | locked/pte-pte-2x1     | 12 | __radix_tree_insert
            locked/LockedEntries.java  | replaceHeld(index, held, newEntry);     | replaceHeld(index, held, EntryWord.unlocked(newEntry)); | locked/write-write-2x1 | 10 | dax_insert_mapping_entry
            locked/LockedEntries.java  | replaceHeld(index, held, newEntry);     | replaceHeld(index, held, EntryWord.locked(newEntry));   | locked/write-write-2x1 | 0  | UPHELD
            """)
    void a_changed_step_shuts_the_gate(String source, String old, String fresh, String claim, int exit, String step)
            throws Exception {
        ChangedTree tree = new ChangedTree(folder);
        tree.change(Path.of(PORTS + source), old, fresh);
        assertThat(tree.run("check " + claim + " --engine explorer"))
                .as(tree.printed())
                .isEqualTo(exit);
        assertThat(tree.printed()).contains(step);
    }
}
