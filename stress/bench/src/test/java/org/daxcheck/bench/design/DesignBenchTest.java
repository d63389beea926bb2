// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daxcheck.api.design.RefcountDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignBenchTest {

    @TempDir
    private Path folder;

    @Test
    void the_results_of_every_benchmark_of_a_design_are_written() throws Exception {
        Path file = folder.resolve("designs.json");
        DesignBench.main(new String[] {
            "-f",
            "0",
            "-wi",
            "0",
            "-i",
            "1",
            "-r",
            "5ms",
            "-p",
            "design=D1,D6",
            "-p",
            "pages=16",
            "-foe",
            "true",
            "-rff",
            file.toString()
        });
        assertThat(Files.readString(file))
                .contains("Paths.mapAlone", "Paths.mapTwoPages", "Paths.pinAlone", "Paths.pinTwoPages")
                .contains("TearDown.tearDown", "Make.device", "gc.alloc.rate.norm")
                .contains("\"date\": \"20", "\"cores\": ", "\"jdk\": \"")
                .doesNotContain("jvm", "NaN");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_measured_can_be_repeated_without_end(Counted counted) {
        RefcountDesign design = counted.make(4);
        design.insertEntry(0);
        for (int round = 0; round < 3; round++) {
            assertThat(design.map(0)).isTrue();
            assertThat(design.pin(0)).isTrue();
            design.unpin(0);
            design.unmap(0);
        }
        assertThat(design.map(2)).isTrue();
        design.unmap(2);
    }
}
