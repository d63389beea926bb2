// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.gate.FakeChecker.says;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run in every form, now or told again later. */
class FormsTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_that_is_told_again_is_told_in_the_same_words() throws Exception {
        Planted gate = new Planted("explorer")
                .claim("breaks", Expectation.holds(), says(Reach.SAMPLED, 5, Finding.of(Finding.Kind.LEAK, "a page")));
        Path json = folder.resolve("run.json");
        Object[] now = forms("now");
        Object[] later = forms("later");

        assertThat(gate.run(with(new Object[] {"check", "--json", json}, now))).isEqualTo(14);
        assertThat(gate.out()).contains("::error title=daxcheck%3A leak::nothing/breaks by explorer: a page");
        assertThat(gate.run(with(new Object[] {"merge", json}, later))).isEqualTo(14);
        for (int i = 1; i < now.length; i += 2) {
            assertThat(Files.readString((Path) later[i])).isEqualTo(Files.readString((Path) now[i]));
        }
    }

    private Object[] forms(String name) {
        return new Object[] {
            "--sarif", folder.resolve(name + ".sarif"),
            "--summary", folder.resolve(name + ".md"),
            "--badge", folder.resolve(name + ".svg"),
            "--junit", folder.resolve(name + ".xml"),
            "--annotations"
        };
    }

    private static Object[] with(Object[] one, Object[] other) {
        Object[] all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    @Test
    void pages_take_the_place_of_older_pages_and_of_nothing_else() throws Exception {
        Planted gate = new Planted("explorer").claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 5));
        Path pages = folder.resolve("pages");

        assertThat(gate.run("check", "--html", pages)).isZero();
        Files.writeString(pages.resolve("claims").resolve("old.html"), "old");
        assertThat(gate.run("check", "--html", pages)).isZero();
        assertThat(pages.resolve("index.html")).content().contains("The gate is open.");
        assertThat(pages.resolve("claims").resolve("old.html")).doesNotExist();

        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(photos.resolve("cat.txt"), "cat");
        assertThat(gate.run("check", "--html", photos)).isEqualTo(2);
        assertThat(gate.err()).contains("something else than a report is there");
        assertThat(photos.resolve("cat.txt")).hasContent("cat");
    }
}
