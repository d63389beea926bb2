// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, opened as files. Needs Chromium: {@code mvn verify -Dtest.without=none}, and {@code .ci/run}. */
@Tag("browser")
class BrowserTest {

    private static final String VISIBLE = "return Array.from(document.querySelectorAll('table.verdicts tbody tr'))"
            + ".filter(row => row.offsetParent !== null)";

    @TempDir
    private Path folder;

    private Path report() throws Exception {
        Map<String, String> files =
                HtmlReport.files(Samples.mixed(), new HtmlReport.Exhibits(List.of(), List.of("d1  UPHELD")));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("report").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder.resolve("report/index.html");
    }

    @Test
    void the_report_opens_filters_leads_on_and_can_be_seen() throws Exception {
        try (Browser browser = new Browser(folder.resolve("profile"))) {
            browser.open(report());
            assertThat(browser.script("return document.title").asText()).isEqualTo("verdicts - daxcheck");
            int all = browser.script(VISIBLE + ".length").asInt();
            assertThat(all).isGreaterThan(3);

            browser.script("const choice = document.querySelector('select[aria-label=verdict]');"
                    + "choice.value = 'BROKEN'; choice.dispatchEvent(new Event('change'))");
            int broken = browser.script(VISIBLE + ".length").asInt();
            assertThat(broken).isBetween(1, all - 1);
            assertThat(browser.script(VISIBLE + ".every(row => row.cells[4].textContent === 'BROKEN')")
                            .asBoolean())
                    .isTrue();
            assertThat(browser.script("return document.querySelector('.filters span').textContent")
                            .asText())
                    .isEqualTo(broken + " of " + all);

            String claim = browser.script(VISIBLE + "[0].cells[1].textContent").asText();
            browser.click("table.verdicts tbody tr:not([hidden]) a");
            assertThat(browser.script("return location.pathname").asText()).contains("/report/claims/");
            assertThat(browser.script("return document.querySelector('h1').textContent")
                            .asText())
                    .contains(claim);

            seen(browser.screenshot());
            assertThat(browser.script("return performance.getEntriesByType('resource').map(one => one.name)"))
                    .as("nothing is fetched from anywhere")
                    .allSatisfy(name -> assertThat(name.asText()).startsWith("file:"));
        }
    }

    /** A page with text on it: some colours, and not one of them alone. */
    private static void seen(byte[] picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(image.getWidth()).isGreaterThan(800);
        long colours = IntStream.range(0, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(5);
    }
}
