// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.stress.host.Depth;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Signal;

/**
 * A JCStress test class as a scenario: actors that each do their part once, on a fresh state, and outcomes that are graded.
 *
 * <p>The test class is nested in the class that describes the scenario and holds its logic, and stands for one subject.
 *
 * @param test the annotated class
 * @param depth how JCStress runs it
 */
public record OutcomeTest(Class<?> test, Depth depth) implements ClassScenario {

    /** Theme, scenario and depth, for example {@code exclusion.same-index} or {@code exclusion.same-index@soak}. */
    @Override
    public String id() {
        String theme = test.getPackageName().substring(test.getPackageName().lastIndexOf('.') + 1);
        String kebab = described().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-");
        String where = depth == Depth.GATE ? "" : "@soak";
        return theme + "." + kebab.toLowerCase(Locale.ROOT) + where;
    }

    @Override
    public String about() {
        Description description = described().getAnnotation(Description.class);
        return description == null ? "" : description.value();
    }

    /** The actors; a signal is given by the thread that waits for them. */
    @Override
    public int threads() {
        return count(Actor.class);
    }

    /** The actors and the signal, each of which runs its part once. */
    @Override
    public int operations() {
        return count(Actor.class) + count(Signal.class);
    }

    @Override
    public String type() {
        return test.getName();
    }

    /** What must come out where one of these kinds must be found; where there are none, that it holds. */
    static Expectation expectation(Kind... kinds) {
        return kinds.length == 0
                ? Expectation.holds()
                : Expectation.breaks(kinds[0], Arrays.copyOfRange(kinds, 1, kinds.length));
    }

    /** Whether the outcomes are those of a termination test. */
    boolean termination() {
        return count(Signal.class) > 0;
    }

    /** The name by which JCStress knows the test. */
    String name() {
        String name = test.getCanonicalName();
        return name == null ? test.getName() : name;
    }

    private Class<?> described() {
        Class<?> outer = test.getEnclosingClass();
        return outer == null ? test : outer;
    }

    private int count(Class<? extends Annotation> kind) {
        int count = 0;
        for (Method method : test.getDeclaredMethods()) {
            if (method.isAnnotationPresent(kind)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public String toString() {
        return id();
    }
}
