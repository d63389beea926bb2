// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.reflect.Invocation;
import org.daxcheck.explorer.front.reflect.Loading;
import org.daxcheck.explorer.front.reflect.Mark;
import org.daxcheck.explorer.runtime.core.Cast;
import org.daxcheck.explorer.target.Target;

/** Reads test classes. In every execution the first thread makes an object of the class and calls what JUnit would call on it. */
public final class TestFront implements Front {

    private static final String TEST = "org.daxcheck.explorer.junit.EveryInterleaving";
    private static final String BEFORE = "org.junit.jupiter.api.BeforeEach";
    private static final String AFTER = "org.junit.jupiter.api.AfterEach";

    /** Found by the engine. */
    public TestFront() {}

    @Override
    public boolean accepts(Claim claim, ClassLoader origin) {
        return claim.scenario() instanceof ClassScenario given
                && !methods(given.type(), origin).isEmpty();
    }

    @Override
    public Iterator<Target> targets(Claim claim, ClassLoader origin) {
        String type = ((ClassScenario) claim.scenario()).type();
        return methods(type, origin).stream()
                .map(method -> target(claim.id(), type, method.getName()))
                .iterator();
    }

    /**
     * One test method as a program.
     *
     * @param claim the id of what is claimed of the class
     * @param type the binary name of the class
     * @param method the name of a method without parameters
     */
    public static Target target(String claim, String type, String method) {
        return Target.of(claim + "#" + method, loader -> cast(type, method, loader));
    }

    private static List<Method> methods(String type, ClassLoader loader) {
        return Loading.find(type, loader)
                .map(found -> Mark.methods(found, TEST))
                .orElse(List.of());
    }

    private static Cast cast(String type, String method, ClassLoader loader) {
        Class<?> tests = Loading.find(type, loader).orElseThrow();
        List<Method> calls = new ArrayList<>(Mark.methods(tests, BEFORE));
        Mark.methods(tests, TEST).stream()
                .filter(candidate -> candidate.getName().equals(method))
                .forEach(calls::add);
        calls.addAll(Mark.methods(tests, AFTER));
        return new Cast(
                List.of(() -> {
                    Object test = Invocation.make(tests);
                    for (Method call : calls) {
                        Invocation.call(call, test);
                    }
                }),
                Optional.empty(),
                List.of());
    }
}
