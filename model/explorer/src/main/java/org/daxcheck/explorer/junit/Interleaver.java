// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.junit;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.explorer.exam.Exam;
import org.daxcheck.explorer.exam.Examined;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.junit.TestFront;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.target.Target;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Explores a test method in place of calling it. Made by JUnit; holds no state. */
public final class Interleaver implements InvocationInterceptor {

    /** Made by JUnit. */
    public Interleaver() {}

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws InterruptedException {
        invocation.skip();
        Method method = context.getExecutable();
        EveryInterleaving wanted = method.getAnnotation(EveryInterleaving.class);
        demand(wanted, context.getTargetClass());
        judge(wanted, explored(context.getTargetClass(), method, wanted));
    }

    private static void demand(EveryInterleaving wanted, Class<?> tests) {
        List<String> wrong = new ArrayList<>();
        if (wanted.executions() < 0) {
            wrong.add("executions = " + wanted.executions() + " is negative");
        }
        if (wanted.events() < 1) {
            wrong.add("events = " + wanted.events() + " is less than 1");
        }
        if (wanted.seconds() < 1) {
            wrong.add("seconds = " + wanted.seconds() + " is less than 1");
        }
        if (wanted.patience() < 0) {
            wrong.add("patience = " + wanted.patience() + " is negative");
        }
        try {
            TestFront.demandPlain(tests);
        } catch (Front.Unreadable unreadable) {
            wrong.add(String.valueOf(unreadable.getMessage()));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("@EveryInterleaving: " + String.join("; ", wrong));
        }
    }

    private static Examined explored(Class<?> type, Method method, EveryInterleaving wanted)
            throws InterruptedException {
        ClassLoader loader = type.getClassLoader();
        Exam exam = new Exam(new Instrumentation(new Scope(List.of(), ""), loader));
        Target target = TestFront.target(type.getName() + "/explore", type.getName(), method.getName());
        Limits limits = new Limits(wanted.events(), Long.MAX_VALUE, Duration.ofSeconds(wanted.seconds()));
        // A count is one of all executions, also of those after the first that is wrong.
        Set<Finding.Kind> stopAt = wanted.executions() > 0 ? Set.of() : kinds(wanted);
        Exam.Terms terms = new Exam.Terms(limits, Duration.ofSeconds(wanted.patience()), stopAt);
        return exam.examine(target, terms, line -> {});
    }

    private static Set<Finding.Kind> kinds(EveryInterleaving wanted) {
        Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
        kinds.addAll(Arrays.asList(wanted.breaks()));
        return kinds;
    }

    private static void judge(EveryInterleaving wanted, Examined seen) {
        Set<Finding.Kind> kinds = kinds(wanted);
        List<Finding> others = seen.findings().stream()
                .filter(finding -> !kinds.contains(finding.kind()))
                .toList();
        Outcome skipped = seen.outcomes().get(TestFront.NOT_ASSUMED);
        if (seen.complete()
                && skipped != null
                && skipped.executions() == seen.counts().executions()) {
            Assumptions.abort("an assumption does not hold in any execution");
        }
        boolean broken = others.size() < seen.findings().size();
        if (!others.isEmpty()) {
            throw new AssertionError(others.stream().map(Interleaver::text).collect(Collectors.joining("\n\n")));
        }
        if (!kinds.isEmpty() && !broken) {
            throw new AssertionError("nothing is wrong, and one of " + kinds + " was to be: " + extent(seen));
        }
        if (kinds.isEmpty() && !seen.complete()) {
            throw new AssertionError("undecided, " + seen.reason() + ": " + extent(seen));
        }
        if (wanted.executions() > 0 && wanted.executions() != seen.counts().executions()) {
            throw new AssertionError(wanted.executions() + " executions were to be: " + extent(seen));
        }
    }

    private static String extent(Examined seen) {
        return seen.counts().executions() + " executions" + (seen.complete() ? ", all there are" : "");
    }

    private static String text(Finding finding) {
        StringBuilder text = new StringBuilder(finding.kind() + ": " + finding.message());
        Trace trace = finding.trace();
        for (Trace.Step step : trace.steps()) {
            text.append(String.format("%n  %-8s", trace.threads().get(step.thread())))
                    .append("  ".repeat(step.depth()))
                    .append(step.text())
                    .append(step.note().isEmpty() ? "" : " " + step.note())
                    .append(step.place().isEmpty() ? "" : "  (" + step.place() + ")");
        }
        if (!finding.replay().isEmpty()) {
            text.append("\nagain: ci/daxcheck replay '")
                    .append(finding.replay())
                    .append("' --classpath PATH");
        }
        return text.toString();
    }
}
