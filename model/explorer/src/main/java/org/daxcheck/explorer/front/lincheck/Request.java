// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import org.daxcheck.explorer.front.reflect.Mark;

/**
 * One operation with its arguments.
 *
 * @param method the method of the operations class as it is read, not as it is explored
 * @param arguments of types that are the same in every loader
 * @param group operations of one group are not run by two threads of a scenario; empty for none
 * @param once whether a scenario has it at most once
 */
record Request(Method method, List<Object> arguments, String group, boolean once) {

    /** The same method in another class: the operations class in another loader, or the specification. */
    Method in(Class<?> type) throws NoSuchMethodException {
        Class<?> at = type;
        while (at != null) {
            for (Method candidate : at.getDeclaredMethods()) {
                if (candidate.getName().equals(method.getName()) && sameParameters(candidate)) {
                    candidate.setAccessible(true);
                    return candidate;
                }
            }
            at = at.getSuperclass();
        }
        throw new NoSuchMethodException(type.getName() + "." + method.getName());
    }

    private boolean sameParameters(Method other) {
        Class<?>[] mine = method.getParameterTypes();
        Class<?>[] others = other.getParameterTypes();
        boolean same = mine.length == others.length;
        for (int i = 0; same && i < mine.length; i++) {
            same = mine[i].getName().equals(others[i].getName());
        }
        return same && !other.isBridge();
    }

    static Request of(Method method, List<Object> arguments) {
        Mark mark = Mark.of(method, LincheckFront.OPERATION).orElseThrow();
        return new Request(
                method, arguments, mark.text("nonParallelGroup"), Boolean.parseBoolean(mark.text("runOnce")));
    }

    @Override
    public String toString() {
        return method.getName() + arguments.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
