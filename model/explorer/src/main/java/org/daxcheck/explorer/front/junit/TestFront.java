// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.junit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.daxcheck.explorer.runtime.primitive.Recording;
import org.daxcheck.explorer.target.Target;
import org.jspecify.annotations.Nullable;

/** Reads test classes. In every execution the first thread makes an object of the class and calls what JUnit would call on it. */
public final class TestFront implements Front {

    private static final String TEST = "org.daxcheck.explorer.junit.EveryInterleaving";
    private static final String BEFORE = "org.junit.jupiter.api.BeforeEach";
    private static final String AFTER = "org.junit.jupiter.api.AfterEach";
    private static final String BEFORE_ALL = "org.junit.jupiter.api.BeforeAll";
    private static final String AFTER_ALL = "org.junit.jupiter.api.AfterAll";
    private static final String ABORTED = "org.opentest4j.TestAbortedException";

    /** The outcome of an execution in which an assumption of the test does not hold. */
    public static final String NOT_ASSUMED = "an assumption does not hold";

    /** Found by the engine. */
    public TestFront() {}

    @Override
    public boolean accepts(Claim claim, ClassLoader origin) {
        return claim.scenario() instanceof ClassScenario given
                && !methods(given.type(), origin).isEmpty();
    }

    @Override
    public Iterator<Target> targets(Claim claim, ClassLoader origin) throws Unreadable {
        String type = ((ClassScenario) claim.scenario()).type();
        demandPlain(Loading.find(type, origin).orElseThrow());
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

    /**
     * Looks whether the class and what is called on it can do without what only JUnit could give them.
     *
     * @throws Unreadable if not
     */
    public static void demandPlain(Class<?> tests) throws Unreadable {
        if (tests.getEnclosingClass() != null && !Modifier.isStatic(tests.getModifiers())) {
            throw new Unreadable(tests.getName() + " is an inner class: nested tests are not explored");
        }
        if (Arrays.stream(tests.getDeclaredConstructors()).noneMatch(made -> made.getParameterCount() == 0)) {
            throw new Unreadable(tests.getName() + " has no constructor without parameters");
        }
        for (String mark : List.of(BEFORE_ALL, BEFORE, TEST, AFTER, AFTER_ALL)) {
            for (Method method : Mark.methods(tests, mark)) {
                demandPlain(tests, method, mark.endsWith("All"));
            }
        }
    }

    private static void demandPlain(Class<?> tests, Method method, boolean once) throws Unreadable {
        String name = tests.getName() + "." + method.getName();
        if (method.getParameterCount() > 0) {
            throw new Unreadable(name + " has parameters, for which there are no values");
        }
        if (once && !Modifier.isStatic(method.getModifiers())) {
            throw new Unreadable(name + " is called once for all tests of an object, and each execution makes its own");
        }
    }

    private static Cast cast(String type, String method, ClassLoader loader) {
        Class<?> tests = Loading.load(type, loader);
        List<Method> calls = new ArrayList<>(Mark.methods(tests, BEFORE));
        Mark.methods(tests, TEST).stream()
                .filter(candidate -> candidate.getName().equals(method))
                .forEach(calls::add);
        return new Cast(List.of(() -> play(tests, calls)), Optional.empty(), List.of());
    }

    private static void play(Class<?> tests, List<Method> calls) throws Throwable {
        call(Mark.methods(tests, BEFORE_ALL), null);
        Object test = Invocation.make(tests);
        try {
            call(calls, test);
        } catch (Exception thrown) {
            if (!thrown.getClass().getName().equals(ABORTED)) {
                throw thrown;
            }
            Recording.report(NOT_ASSUMED);
        }
        call(Mark.methodsUpwards(tests, AFTER), test);
        call(Mark.methodsUpwards(tests, AFTER_ALL), null);
    }

    private static void call(List<Method> methods, @Nullable Object receiver) throws Throwable {
        for (Method method : methods) {
            Invocation.call(method, receiver);
        }
    }
}
