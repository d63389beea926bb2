// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.catalog.EntryLockCatalogue;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is one step of a port and nothing else. */
final class FaultShapeTest {

    static Stream<Class<?>> faults() {
        return EntryLockCatalogue.knownBugs().stream().map(KnownBug::subject);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_final_has_no_field_and_replaces_exactly_one_step(Class<?> fault) throws NoSuchMethodException {
        assertThat(fault).isFinal().hasAnnotation(HistoricalBug.class);
        assertThat(fault.getDeclaredFields()).isEmpty();
        List<Method> steps = Arrays.stream(fault.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList();
        assertThat(steps).hasSize(1);
        Method step = steps.get(0);
        Method original = fault.getSuperclass().getDeclaredMethod(step.getName(), step.getParameterTypes());
        assertThat(Modifier.isProtected(original.getModifiers())).isTrue();
        assertThat(step.getAnnotation(KernelFunction.class)).isEqualTo(original.getAnnotation(KernelFunction.class));
    }
}
