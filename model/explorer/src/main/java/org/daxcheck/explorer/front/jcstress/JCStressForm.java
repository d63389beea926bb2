// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.jcstress;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.reflect.Invocation;
import org.daxcheck.explorer.front.reflect.Mark;
import org.daxcheck.explorer.runtime.core.Cast;
import org.daxcheck.explorer.runtime.primitive.Recording;
import org.jspecify.annotations.Nullable;

/** One test class, taken apart: in the loader of the engine to see whether it is well formed, in that of the program to run it. */
final class JCStressForm {

    static final String ANNOTATIONS = "org.openjdk.jcstress.annotations.";

    /** The outcome of a termination test whose actor ends. */
    private static final String TERMINATED = "TERMINATED";

    private final Class<?> test;
    private final List<Method> actors;
    private final Optional<Method> arbiter;
    private final Optional<Method> signal;

    private JCStressForm(Class<?> test) {
        this.test = test;
        this.actors = Mark.methods(test, ANNOTATIONS + "Actor");
        this.arbiter = Mark.methods(test, ANNOTATIONS + "Arbiter").stream().findFirst();
        this.signal = Mark.methods(test, ANNOTATIONS + "Signal").stream().findFirst();
    }

    /** Whether the class is a test. */
    static boolean is(Class<?> type) {
        return Mark.isOn(type, ANNOTATIONS + "JCStressTest");
    }

    /** Takes a class apart. */
    static JCStressForm of(Class<?> test) throws Front.Unreadable {
        JCStressForm form = new JCStressForm(test);
        if (form.actors.isEmpty()) {
            throw new Front.Unreadable(test.getName() + " has no @Actor");
        }
        for (Method method : form.parts()) {
            for (Class<?> parameter : method.getParameterTypes()) {
                if (!state(parameter) && !result(parameter)) {
                    throw new Front.Unreadable(test.getName() + "." + method.getName() + " takes a "
                            + parameter.getName() + ": neither the state nor the result");
                }
            }
        }
        return form;
    }

    /** Whether it asks if the actor ends after the signal. */
    boolean termination() {
        return signal.isPresent();
    }

    private List<Method> parts() {
        List<Method> parts = new ArrayList<>(actors);
        arbiter.ifPresent(parts::add);
        signal.ifPresent(parts::add);
        return parts;
    }

    private static boolean state(Class<?> type) {
        return Mark.isOn(type, ANNOTATIONS + "State");
    }

    private static boolean result(Class<?> type) {
        return Mark.isOn(type, ANNOTATIONS + "Result");
    }

    /** Makes a fresh state and a fresh result, and the threads. */
    Cast cast() throws Throwable {
        Object receiver = Invocation.make(test);
        Object state = receiver;
        Object result = null;
        for (Method method : parts()) {
            for (Class<?> parameter : method.getParameterTypes()) {
                if (result(parameter) && result == null) {
                    result = Invocation.make(parameter);
                } else if (state(parameter) && !parameter.isInstance(state)) {
                    state = Invocation.make(parameter);
                }
            }
        }
        return cast(receiver, state, result);
    }

    private Cast cast(Object receiver, Object state, @Nullable Object result) {
        List<Cast.Body> bodies = new ArrayList<>();
        for (Method actor : actors) {
            bodies.add(() -> play(actor, receiver, state, result));
        }
        signal.ifPresent(method -> bodies.add(() -> play(method, receiver, state, result)));
        List<Object> shared = new ArrayList<>(List.of(receiver));
        if (state != receiver) {
            shared.add(state);
        }
        if (result != null) {
            shared.add(result);
        }
        Cast.Body end = () -> {
            if (arbiter.isPresent()) {
                play(arbiter.get(), receiver, state, result);
            }
            Recording.report(termination() ? TERMINATED : String.valueOf(result));
        };
        return new Cast(bodies, Optional.of(end), shared);
    }

    private static void play(Method method, Object receiver, Object state, @Nullable Object result) throws Throwable {
        Class<?>[] parameters = method.getParameterTypes();
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = result(parameters[i]) ? result : state;
        }
        Invocation.call(method, receiver, arguments);
    }
}
