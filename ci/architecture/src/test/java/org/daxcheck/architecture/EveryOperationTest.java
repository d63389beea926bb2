// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No operation of the APIs of page maps, counts and files is left out by the specification classes, or by the outcome tests. */
class EveryOperationTest {

    /** Those that the outcome tests know. */
    private static final List<String> APIS =
            List.of("KillableRef", "PageMaps", "FolioRefs", "PrivatePages", "DaxEntries", "DeviceDax", "FilePages");

    /** All of them, and the file whose outcomes are too many to be listed. */
    private static final List<String> SPECIFIED =
            Stream.concat(APIS.stream(), Stream.of("MappedFile")).toList();

    /** For checks, while nobody is inside: not to be called at the same time as others. */
    private static final List<String> AFTERWARDS = List.of(
            "DaxEntries.references",
            "FolioRefs.references",
            "KillableRef.count",
            "MappedFile.isOrphan",
            "MappedFile.leakedBlocks",
            "PageMaps.references",
            "PrivatePages.references");

    private final JavaClasses classes =
            new ClassFileImporter().importPackages("org.daxcheck.api", "org.daxcheck.lincheck", "org.daxcheck.stress");

    @Test
    void every_operation_is_in_a_specification_class() {
        assertThat(leftOut("org.daxcheck.lincheck", SPECIFIED)).isSubsetOf(AFTERWARDS);
    }

    @Test
    void every_operation_is_in_an_outcome_test() {
        assertThat(leftOut("org.daxcheck.stress", APIS)).isEmpty();
    }

    private Set<String> leftOut(String room, List<String> apis) {
        Set<String> left = new TreeSet<>();
        for (String api : apis) {
            JavaClass type = classes.get("org.daxcheck.api." + api);
            assertThat(type.getMethods()).as(api).isNotEmpty();
            for (JavaMethod method : type.getMethods()) {
                boolean called = method.getAccessesToSelf().stream()
                        .anyMatch(access ->
                                access.getOriginOwner().getPackageName().startsWith(room));
                if (!called) {
                    left.add(api + "." + method.getName());
                }
            }
        }
        return left;
    }
}
