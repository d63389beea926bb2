// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.catalog.EntryLockCatalogue;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is one step of a port and nothing else. */
final class FaultShapeTest {

    static Stream<Class<?>> faults() {
        return EntryLockCatalogue.knownBugs().stream().map(KnownBug::subject);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_final_has_no_field_and_replaces_exactly_one_step(Class<?> fault) {
        assertThat(fault).isFinal().hasAnnotation(HistoricalBug.class);
        assertThat(fault.getDeclaredFields()).isEmpty();
        List<Method> steps = Arrays.stream(fault.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList();
        assertThat(steps).hasSize(1);
        Method step = steps.get(0);
        Method original = overridden(step);
        assertThat(Modifier.isProtected(original.getModifiers())).isTrue();
        assertThat(step.getAnnotation(KernelFunction.class)).isEqualTo(original.getAnnotation(KernelFunction.class));
    }

    @Test
    void every_reported_bug_that_has_a_class_is_in_the_catalogue() throws IOException, URISyntaxException {
        Path classes = Path.of(HistoricalBug.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/daxcheck/fault"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".class"))
                            .map(file -> load(classes.relativize(file)))
                            .filter(type -> type.isAnnotationPresent(HistoricalBug.class))
                            .map(Class::getName))
                    .containsExactlyInAnyOrderElementsOf(
                            faults().map(Class::getName).toList());
        }
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
