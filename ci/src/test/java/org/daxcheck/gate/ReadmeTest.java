// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README promises is what the gate does. */
class ReadmeTest {

    private static String readme() throws Exception {
        return Files.readString(Path.of("..", "README.md"));
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void every_exit_code_stands_in_the_table(ExitCode exit) throws Exception {
        assertThat(readme()).containsPattern("\\| " + exit.code() + " \\| [a-z]");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void every_verdict_is_explained(Verdict verdict) throws Exception {
        assertThat(readme()).contains("| " + verdict + " | ");
    }
}
