// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The walls as functions of the root package, so that each can be held against the project and against a fixture that breaks
 * it.
 */
final class Walls {

    /** Each room, and the rooms it may import; the JDK and annotations apart. */
    private static final Map<String, List<String>> ROOMS = rooms();

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new TreeMap<>();
        rooms.put("claim", List.of());
        rooms.put("kernel", List.of());
        rooms.put("api", List.of());
        rooms.put("port", List.of("api", "kernel"));
        rooms.put("spec", List.of("api", "claim"));
        rooms.put("scenario", List.of("api", "spec", "claim"));
        rooms.put("fault", List.of("port", "api", "kernel", "claim"));
        rooms.put("catalog", List.of("claim", "kernel", "api", "port", "spec", "scenario", "fault"));
        rooms.put("explorer", List.of("claim"));
        rooms.put("stress", List.of("claim", "kernel", "api", "port", "fault", "catalog"));
        rooms.put("bench", List.of("kernel", "api", "port"));
        rooms.put("lincheck", List.of("claim", "kernel", "api", "port", "fault", "spec", "catalog"));
        rooms.put("report", List.of("claim", "kernel", "catalog"));
        rooms.put("gate", List.of("claim", "catalog", "report"));
        return rooms;
    }

    /** The names of the rooms. */
    static List<String> names() {
        return List.copyOf(ROOMS.keySet());
    }

    /** Every wall. */
    List<ArchRule> all() {
        List<ArchRule> walls = new ArrayList<>();
        names().forEach(room -> walls.add(importsOnlyWhatItMay(room)));
        walls.add(noStrangers());
        walls.add(noPackageCycle());
        walls.add(portsAndFaultsStandOnTheKernelOnly());
        walls.add(onlyWordsKnowVarHandles());
        walls.add(onlyTheGateSpeaksAndExits());
        walls.add(everyPackageIsNullMarked());
        walls.add(nothingIsUnpacked());
        return walls;
    }

    /** A room imports the rooms it may, and nothing else of the project. */
    ArchRule importsOnlyWhatItMay(String room) {
        List<String> forbidden = new ArrayList<>(ROOMS.keySet());
        forbidden.remove(room);
        forbidden.removeAll(ROOMS.getOrDefault(room, List.of()));
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream().map(this::in).toArray(String[]::new))
                .as(room + " imports only " + ROOMS.get(room))
                .allowEmptyShould(true);
    }

    /** Every class stands in a room. */
    ArchRule noStrangers() {
        return classes()
                .should()
                .resideInAnyPackage(names().stream().map(this::in).toArray(String[]::new))
                .as("every class stands in a room");
    }

    /** No cycle among packages, however deep. */
    ArchRule noPackageCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** Ports and faults use no concurrency but that of the kernel. */
    ArchRule portsAndFaultsStandOnTheKernelOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("port"), in("fault"))
                .should()
                .dependOnClassesThat(are(concurrency()))
                .as("ports and faults stand on the kernel only")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> concurrency() {
        return DescribedPredicate.describe("concurrency of the JDK", type -> {
            String name = type.getPackageName();
            boolean handles =
                    name.equals("java.lang.invoke") && type.getSimpleName().equals("VarHandle");
            return handles || name.startsWith("java.util.concurrent");
        });
    }

    /** The access mode is in the method's name, and only words have such names. */
    ArchRule onlyWordsKnowVarHandles() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("kernel"), in("api"), in("spec"), in("scenario"), in("catalog"))
                .and()
                .resideOutsideOfPackage(root + ".kernel.word")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.invoke.VarHandle")
                .as("only words know VarHandle")
                .allowEmptyShould(true);
    }

    /** Only the gate writes to the console and ends the process. */
    ArchRule onlyTheGateSpeaksAndExits() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("gate"), in("bench"), root + ".lincheck.worker", root + ".stress.launch")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .as("only the gate, the benchmark and the processes that engines fork speak and exit")
                .allowEmptyShould(true);
    }

    /** Every package says that it is null-marked. */
    ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(new NullMarkedPackage())
                .as("every package is null-marked")
                .allowEmptyShould(true);
    }

    /**
     * Nobody unpacks an archive, whose names could lead anywhere, and nobody makes objects of what was serialized, which could run
     * anything: results are JSON, read value by value. Class paths are given on the command line and by nothing else.
     */
    ArchRule nothingIsUnpacked() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.zip\\.(Zip|GZIP|Inflater)(InputStream|File)"
                        + "|java\\.util\\.jar\\.Jar(InputStream|File)|java\\.io\\.ObjectInputStream")
                .as("nothing is unpacked or deserialized")
                .allowEmptyShould(true);
    }

    private String in(String room) {
        return root + "." + room + "..";
    }
}
