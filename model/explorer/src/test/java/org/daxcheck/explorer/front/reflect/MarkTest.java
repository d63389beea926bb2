// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods are found in the order in which tools call them, and none twice. */
class MarkTest {

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Marked {}

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // found by reflection
    private static class Above {
        @Marked
        void middle() {}

        @Marked
        void again() {}

        @Marked
        void silenced() {}

        @Marked
        private void hidden() {}
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable", "OverrideAnnotation", "MissingOverride", "HidingField"})
    private static final class Below extends Above implements Comparable<Below> {
        @Marked
        void first() {}

        @Marked
        void first(int overloaded) {}

        @Marked
        @Override
        void again() {}

        @Override
        void silenced() {}

        @Marked
        private void hidden() {}

        @Marked
        @Override
        public int compareTo(Below other) {
            return 0;
        }
    }

    private static List<String> names(List<Method> methods) {
        return methods.stream()
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()
                        + method.getParameterCount())
                .toList();
    }

    @Test
    void the_superclass_comes_first_and_what_is_overridden_does_not_come() {
        assertThat(names(Mark.methods(Below.class, Marked.class.getName())))
                .containsExactly(
                        "Above.hidden0",
                        "Above.middle0",
                        "Below.again0",
                        "Below.compareTo1",
                        "Below.first0",
                        "Below.first1",
                        "Below.hidden0");
    }

    @Test
    void or_last_where_it_is_the_other_way_round() {
        assertThat(names(Mark.methodsUpwards(Below.class, Marked.class.getName())))
                .endsWith("Above.hidden0", "Above.middle0")
                .startsWith("Below.again0")
                .hasSize(7);
    }
}
