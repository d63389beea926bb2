// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {

    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.daxcheck");

    static List<ArchRule> walls() {
        return new Walls("org.daxcheck").all();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void the_wall_stands(ArchRule wall) {
        wall.check(PROJECT);
    }

    @Test
    void the_walls_were_held_against_the_classes_of_every_source_file() {
        Set<String> seen = PROJECT.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(type -> type.getName())
                .collect(Collectors.toSet());
        Set<String> written = Sources.ofProject().files().stream()
                .map(path -> path.toString().replace('\\', '/'))
                .filter(path -> path.contains("/src/main/java/") && !path.endsWith("package-info.java"))
                .map(path ->
                        path.replaceAll("^.*/src/main/java/(.*)\\.java$", "$1").replace('/', '.'))
                .collect(Collectors.toSet());
        assertThat(written).hasSizeGreaterThan(50).isSubsetOf(seen);
    }

    @Test
    void no_source_breaks_a_cap_of_the_house() {
        assertThat(Sources.ofProject().offences()).isEmpty();
    }

    @Test
    void a_tree_that_breaks_every_cap_is_caught(@TempDir Path tree) throws IOException {
        Path room = Files.createDirectories(tree.resolve("a/src/main/java/room"));
        for (int type = 0; type <= Sources.TYPES; type++) {
            Files.writeString(room.resolve("Type" + type + ".java"), "short");
        }
        Path common = Files.createDirectories(tree.resolve("a/src/test/java/common"));
        Files.writeString(common.resolve("Fine.java"), "short");
        Files.writeString(tree.resolve("a/src/test/java/Long.java"), "line\n".repeat(Sources.LINES + 1));
        Files.writeString(tree.resolve("a/src/test/java/LockHelper.java"), "short");
        Path port = Files.createDirectories(tree.resolve("a/src/main/java/port/lock"));
        Files.writeString(port.resolve("Entries.java"), "    private synchronized void lock() {}");
        Files.writeString(port.resolve("Words.java"), "    // not synchronized");
        Path built = Files.createDirectories(tree.resolve("a/target/generated"));
        Files.writeString(built.resolve("BuiltUtils.java"), "short");

        assertThat(new Sources(tree).offences())
                .containsExactlyInAnyOrder(
                        "a/src/main/java/room has " + (Sources.TYPES + 1) + " types",
                        "a/src/main/java/port/lock/Entries.java has a monitor",
                        "a/src/test/java/common/Fine.java has a name that says nothing",
                        "a/src/test/java/Long.java has " + (Sources.LINES + 1) + " lines",
                        "a/src/test/java/LockHelper.java has a name that says nothing");
    }

    static Stream<String> fixtures() {
        return Stream.of(
                "import", "stranger", "cycle", "concurrency", "varhandle", "speech", "exit", "unmarked", "archive");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_fixture_that_breaks_a_wall_is_caught(String fixture) {
        String root = "org.daxcheck.architecture.fixture." + fixture + "s";
        JavaClasses classes = new ClassFileImporter().importPackages(root);
        assertThat(classes).as("classes of %s", root).isNotEmpty();
        List<String> broken = new Walls(root)
                .all().stream()
                        .filter(wall -> wall.evaluate(classes).hasViolation())
                        .map(ArchRule::getDescription)
                        .toList();
        assertThat(broken).hasSize(1).allSatisfy(wall -> assertThat(wall).contains(expected(fixture)));
    }

    private static String expected(String fixture) {
        return switch (fixture) {
            case "import" -> "port imports only";
            case "stranger" -> "every class stands in a room";
            case "cycle" -> "free of cycles";
            case "concurrency" -> "ports and faults";
            case "varhandle" -> "only words";
            case "speech", "exit" -> "speak and exit";
            case "unmarked" -> "null-marked";
            case "archive" -> "unpacked";
            default -> throw new IllegalArgumentException(fixture);
        };
    }
}
