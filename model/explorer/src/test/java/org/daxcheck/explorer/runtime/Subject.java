// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import java.util.List;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.runtime.core.Bounds;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;

/** The small programs of the tests, by class and method. */
final class Subject {

    static final Instrumentation INSTRUMENTATION =
            new Instrumentation(Scope.standard(), Subject.class.getClassLoader());

    private Subject() {}

    static BytecodeSource source(String program) throws Refusal, InterruptedException {
        return source(program, Bounds.DEFAULT);
    }

    static BytecodeSource source(String program, Bounds bounds) throws Refusal, InterruptedException {
        int dot = program.indexOf('.');
        String type = "org.daxcheck.explorer.subject." + program.substring(0, dot);
        return new BytecodeSource(INSTRUMENTATION, Troupe.of(type, program.substring(dot + 1)), bounds);
    }

    static Result explore(String program) throws Exception {
        return explore(program, Options.DEFAULT);
    }

    static Result explore(String program, Options options) throws Exception {
        return Exploration.of(source(program), options).run(Listener.NONE);
    }

    /** The record of one free run, an operation a line: thread, kind, target, operands, result. */
    static List<String> record(String program) throws Exception {
        BytecodeSource source = source(program);
        return lines(source, source.run(Schedule.EMPTY));
    }

    static List<String> lines(BytecodeSource source, Run run) {
        return run.events().stream().map(event -> line(event, source.names())).toList();
    }

    private static String line(Event event, Names names) {
        Op op = event.op();
        StringBuilder line = new StringBuilder(names.thread(event.thread()) + " " + op.kind());
        if (op.kind().targeted()) {
            line.append(' ').append(names.symbol(op.target()));
        }
        if (op.kind().accessesMemory()) {
            line.append(operands(op, names)).append(' ').append(op.access());
            boolean tells = op.kind() != Kind.WRITE;
            boolean truth = op.kind() == Kind.CAS_BOOL;
            line.append(tells ? " = " + (truth ? event.result() == 1 : names.value(op.target(), event.result())) : "");
        } else {
            line.append(other(event, names));
        }
        return line.toString();
    }

    private static String operands(Op op, Names names) {
        return switch (op.kind()) {
            case READ -> "";
            case CAS, CAS_BOOL -> " " + names.value(op.target(), op.a()) + " " + names.value(op.target(), op.b());
            default -> " " + names.value(op.target(), op.a());
        };
    }

    private static String other(Event event, Names names) {
        Op op = event.op();
        return switch (op.kind()) {
            case REPORT, FAIL, INVOKE -> " " + names.text(op.a());
            case AWAIT, ACQUIRE, TRY_ACQUIRE, RELEASE, START -> " " + op.a();
            default ->
                event.result() == Op.INTERRUPTED ? " interrupted" : event.result() == 0 ? "" : " = " + event.result();
        };
    }
}
