// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFolderTest {

    private static final String PAGE = "<meta name=\"generator\" content=\"daxcheck\"/>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.html", "claims/../../evil.html", "/tmp/../evil.html", "a/../../report/../evil.html"})
    void a_page_whose_name_leads_out_of_the_report_is_not_written(String name) throws IOException {
        Path evil = folder.resolve("evil.html");
        ReportFolder report = new ReportFolder(folder.resolve("report"));

        assertThatThrownBy(() -> report.write(Map.of(name, PAGE)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside the report");
        assertThat(evil).doesNotExist();
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void a_link_in_an_older_report_is_taken_away_and_what_it_leads_to_is_not() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "kept");
        Path report = Files.createDirectory(folder.resolve("report"));
        Files.writeString(report.resolve("index.html"), PAGE);
        Files.createSymbolicLink(report.resolve("claims"), kept);

        new ReportFolder(report).write(Map.of("index.html", PAGE, "claims/one.html", PAGE));

        assertThat(kept.resolve("file")).hasContent("kept");
        try (Stream<Path> files = Files.list(kept)) {
            assertThat(files).hasSize(1);
        }
        assertThat(report.resolve("claims/one.html")).exists();
    }
}
