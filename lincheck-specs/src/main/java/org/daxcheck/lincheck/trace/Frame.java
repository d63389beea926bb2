// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daxcheck.claim.trace.Port;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ReturnedValueResult;
import org.jspecify.annotations.Nullable;

/** One call in a trace, from its point to its return. */
final class Frame {

    /** Where the errors live by which Lincheck ends threads that are stuck. */
    private static final String LINCHECK = "org.jetbrains.";

    private final MethodCallTracePoint point;
    private final @Nullable Frame caller;
    private String className;
    private @Nullable StackTraceElement inside;

    /** A call; its class is the one that the call names until {@link #implementedBy} knows better. */
    Frame(MethodCallTracePoint point, @Nullable Frame caller) {
        this.point = point;
        this.caller = caller;
        this.className = point.getClassName();
    }

    /** Told where a point lies: if in this method, then its class is the one that implements the call. */
    void implementedBy(StackTraceElement place) {
        if (place.getMethodName().equals(point.getMethodName())) {
            className = place.getClassName().replace('/', '.');
            inside = inside == null ? place : inside;
        }
    }

    @Nullable
    Frame caller() {
        return caller;
    }

    String className() {
        return className;
    }

    String method() {
        return point.getMethodName();
    }

    /** Whether Lincheck itself called: an operation of the scenario. */
    boolean isOperation() {
        return point.isActor();
    }

    /** Where the code under test called; where it was entered, if the harness called. */
    StackTraceElement place() {
        boolean byHarness = caller != null && caller.layer() == Layer.HARNESS;
        return byHarness && inside != null ? inside : point.getStackTraceElement();
    }

    /** Whether the call, or one around it, is one of a lock or a wait queue. */
    boolean isBlocking() {
        return isLocking()
                || className.startsWith("org.daxcheck.kernel.sync.")
                || (caller != null && caller.isBlocking());
    }

    /** Whether the call, or one around it, is one of a lock. */
    boolean isLocking() {
        return className.startsWith("java.util.concurrent.locks.") || (caller != null && caller.isLocking());
    }

    Layer layer() {
        return Layer.of(className);
    }

    /** The call as a person reads it: name, arguments that are no objects, answer. */
    String text(String name, Port port) {
        List<String> given = point.getParameters() == null ? List.of() : point.getParameters();
        String arguments = IntStream.range(0, given.size())
                .filter(number -> !given.get(number).contains("#"))
                .mapToObj(number -> port.argument(number, given.get(number)))
                .collect(Collectors.joining(", "));
        return name + "(" + arguments + ")" + answer(port);
    }

    /** Whether Lincheck ended the call, because the thread was stuck in it. */
    boolean isAborted() {
        Throwable thrown = point.getThrownException();
        return thrown != null && thrown.getClass().getName().startsWith(LINCHECK);
    }

    /** The answer with an equals sign; empty if there is none, or if it is an object. */
    String answer(Port port) {
        Throwable thrown = point.getThrownException();
        if (thrown != null && !isAborted()) {
            return " <throws " + thrown.getClass().getSimpleName() + ">";
        }
        return point.getReturnedValue() instanceof ReturnedValueResult.ValueResult value
                        && !value.getValueRepresentation().equals("null")
                        && (isOperation() || !value.getValueRepresentation().contains("#"))
                ? " = " + port.answer().of(value.getValueRepresentation())
                : "";
    }
}
