// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An annotation that is known by name only. */
public final class Mark {

    private final Annotation annotation;

    private Mark(Annotation annotation) {
        this.annotation = annotation;
    }

    /** The annotation of this name on an element, if it is there. */
    public static Optional<Mark> of(AnnotatedElement element, String name) {
        return all(element, name).stream().findFirst();
    }

    /** Whether an element has the annotation of this name. */
    public static boolean isOn(AnnotatedElement element, String name) {
        return of(element, name).isPresent();
    }

    /** The annotations of this name on an element, those included that stand in a container. */
    public static List<Mark> all(AnnotatedElement element, String name) {
        List<Mark> marks = new ArrayList<>();
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().equals(name)) {
                marks.add(new Mark(annotation));
            } else if (member(annotation, "value").orElse(0) instanceof Annotation[] contained) {
                for (Annotation one : contained) {
                    if (one.annotationType().getName().equals(name)) {
                        marks.add(new Mark(one));
                    }
                }
            }
        }
        return marks;
    }

    /**
     * The methods of a class with the annotation of this name, those of its superclass first, those of one class sorted by name: their order
     * in the class file is not reliable. A method that is overridden is what overrides it, with annotation or without.
     */
    public static List<Method> methods(Class<?> type, String name) {
        List<Method> methods = new ArrayList<>();
        List<Method> below = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            List<Method> own = new ArrayList<>(List.of(at.getDeclaredMethods()));
            own.removeIf(Method::isBridge);
            own.sort(Comparator.comparing(Method::getName).thenComparing(Method::toString));
            List<Method> marked = new ArrayList<>(own);
            marked.removeIf(method -> !isOn(method, name) || overridden(method, below));
            marked.forEach(method -> method.setAccessible(true));
            methods.addAll(0, marked);
            below.addAll(own);
        }
        return Collections.unmodifiableList(methods);
    }

    /** As {@link #methods}, those of the superclass last. */
    public static List<Method> methodsUpwards(Class<?> type, String name) {
        List<Method> methods = new ArrayList<>(methods(type, name));
        methods.sort(Comparator.comparing(Method::getDeclaringClass, Mark::upwards));
        return Collections.unmodifiableList(methods);
    }

    /** Classes of one line: the superclass behind the subclass. */
    private static int upwards(Class<?> one, Class<?> other) {
        return one == other ? 0 : one.isAssignableFrom(other) ? 1 : -1;
    }

    private static boolean overridden(Method method, List<Method> below) {
        return !Modifier.isPrivate(method.getModifiers())
                && below.stream()
                        .anyMatch(other -> other.getName().equals(method.getName())
                                && !Modifier.isPrivate(other.getModifiers())
                                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    /** A member as text: a string as it is, a constant of an enumeration by its name, a class by its binary name. */
    public String text(String member) {
        Object value = value(member);
        return value instanceof Class<?> type
                ? type.getName()
                : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** A member that is one text or several. */
    public List<String> texts(String member) {
        Object value = value(member);
        return value instanceof String[] several ? List.of(several) : List.of(value.toString());
    }

    /** A member that is a class. */
    public Class<?> type(String member) {
        return (Class<?>) value(member);
    }

    /** A member that is several annotations. */
    public List<Mark> marks(String member) {
        List<Mark> marks = new ArrayList<>();
        for (Annotation one : (Annotation[]) value(member)) {
            marks.add(new Mark(one));
        }
        return marks;
    }

    private Object value(String member) {
        return member(annotation, member)
                .orElseThrow(() -> new IllegalStateException(annotation + " has no member " + member));
    }

    private static Optional<Object> member(Annotation annotation, String member) {
        try {
            Method method = annotation.annotationType().getDeclaredMethod(member);
            method.setAccessible(true);
            return Optional.of(method.invoke(annotation));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + annotation, e);
        }
    }
}
