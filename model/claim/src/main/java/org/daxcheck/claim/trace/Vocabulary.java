// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.trace;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the code under test says of its methods by annotations. They are known by name only, so that classes of any loader can be asked
 * and none of them has to be there. Not thread-safe.
 */
public final class Vocabulary {

    /** On a method: {@code value}, {@code note} and {@code whole} say what it ports and how a call is told. */
    public static final String FUNCTION = "org.daxcheck.kernel.KernelFunction";

    /** On an argument or a method with an answer: {@code by} is the class that describes the word. On an annotation: on what bears it. */
    public static final String DESCRIBED = "org.daxcheck.kernel.Described";

    /** Every method in here is whole. */
    public static final String GROUND = "org.daxcheck.kernel.";

    /** In place of a number of parameters that is not known. */
    public static final int ANY = -1;

    private final ClassLoader loader;
    private final Map<String, Port> known = new HashMap<>();
    private final Map<String, Boolean> staging = new HashMap<>();

    /**
     * For the classes of a loader.
     *
     * @param loader what it loads is looked at, not initialised
     */
    public Vocabulary(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What a method ports, or a method that it overrides: what the one leaves unsaid, the other says. Methods are told by their name and
     * the number of their parameters.
     *
     * @param type binary name of the class
     * @param parameters how many, or {@link #ANY}
     * @return {@link Port#NONE} if nothing, or if there is no such class
     */
    public Port of(String type, String method, int parameters) {
        return known.computeIfAbsent(type + "#" + method + "/" + parameters, key -> find(type, method, parameters));
    }

    /** Whether what a class does is a scenario's own doing: its package says that it {@link Stages}. */
    public boolean stages(String type) {
        return staging.computeIfAbsent(type, this::isStage);
    }

    private boolean isStage(String type) {
        try {
            Package home = Class.forName(type, false, loader).getPackage();
            return home != null && annotation(home.getAnnotations(), Stages.class.getName()) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private Port find(String type, String method, int parameters) {
        Port port = Port.NONE;
        try {
            Class<?> start = Class.forName(type, false, loader);
            for (@Nullable Class<?> c = start; c != null; c = c.getSuperclass()) {
                for (Executable candidate : methods(c)) {
                    Annotation function = annotation(candidate.getAnnotations(), FUNCTION);
                    boolean named = candidate.getName().equals(method)
                            || candidate.getName().endsWith("." + method);
                    boolean fits = parameters == ANY || candidate.getParameterCount() == parameters;
                    if (function != null && named && fits) {
                        port = port.over(port(candidate, function, type.startsWith(GROUND)));
                    }
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            return Port.NONE;
        }
        return port;
    }

    private static List<Executable> methods(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .toList();
    }

    private static Port port(Executable method, Annotation function, boolean ground)
            throws ReflectiveOperationException {
        List<Reading> given = new ArrayList<>();
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            given.add(reading(annotations));
        }
        return new Port(
                String.valueOf(member(function, "value")),
                String.valueOf(member(function, "note")),
                ground || Boolean.TRUE.equals(member(function, "whole")),
                given,
                reading(method.getAnnotations()));
    }

    private static Reading reading(Annotation[] annotations) throws ReflectiveOperationException {
        Annotation described = annotation(annotations, DESCRIBED);
        for (Annotation annotation : annotations) {
            Annotation meant = annotation(annotation.annotationType().getAnnotations(), DESCRIBED);
            described = described == null ? meant : described;
        }
        return described == null ? Reading.PLAIN : Reading.by((Class<?>) member(described, "by"));
    }

    private static @Nullable Annotation annotation(Annotation[] annotations, String name) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().getName().equals(name)) {
                return annotation;
            }
        }
        return null;
    }

    private static Object member(Annotation annotation, String name) throws ReflectiveOperationException {
        return annotation.annotationType().getMethod(name).invoke(annotation);
    }
}
