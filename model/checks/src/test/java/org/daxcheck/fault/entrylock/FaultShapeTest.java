// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daxcheck.catalog.bug.KnownBugs;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Expectation;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is one step of a port and nothing else. */
final class FaultShapeTest {

    static Stream<Class<?>> faults() {
        return Stream.concat(marked(HistoricalBug.class), marked(SeededBug.class));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_final_has_no_field_and_replaces_exactly_one_step(Class<?> fault) {
        assertThat(fault).isFinal();
        assertThat(fault.getDeclaredFields()).isEmpty();
        List<Method> steps = Arrays.stream(fault.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList();
        assertThat(steps).hasSize(1);
        Method step = steps.get(0);
        Method original = overridden(step);
        assertThat(Modifier.isProtected(original.getModifiers())).isTrue();
        assertThat(step.getAnnotation(KernelFunction.class).value())
                .isEqualTo(original.getAnnotation(KernelFunction.class).value());
    }

    @Test
    void every_reported_bug_that_has_a_class_is_in_the_catalogue() {
        assertThat(marked(HistoricalBug.class).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(KnownBugs.all().stream()
                        .map(bug -> bug.subject().getName())
                        .toList());
    }

    @Test
    void every_class_with_a_bug_must_be_broken_by_a_claim() {
        Set<Class<?>> broken = ServiceLoader.load(Catalogue.class).stream()
                .flatMap(catalogue -> catalogue.get().claims().stream())
                .filter(claim -> claim.expectation() instanceof Expectation.Breaks)
                .map(claim -> claim.subject().fresh().getClass())
                .collect(Collectors.toSet());
        assertThat(faults()).isNotEmpty().allMatch(broken::contains);
    }

    /** The step as the port has it, in whichever of its classes. */
    private static Method overridden(Method step) {
        return Stream.<Class<?>>iterate(
                        step.getDeclaringClass().getSuperclass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(step.getName())
                        && Arrays.equals(method.getParameterTypes(), step.getParameterTypes()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " overrides nothing"));
    }

    private static Stream<Class<?>> marked(Class<? extends Annotation> annotation) {
        try {
            Path classes = Path.of(annotation
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes.resolve("org/daxcheck/fault"))) {
                List<Class<?>> found = files.filter(file -> file.toString().endsWith(".class"))
                        .<Class<?>>map(file -> load(classes.relativize(file)))
                        .filter(type -> type.isAnnotationPresent(annotation))
                        .toList();
                assertThat(found).isNotEmpty();
                return found.stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(Path file) {
        String name = file.toString()
                .replace(".class", "")
                .replace(file.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(name, false, FaultShapeTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
