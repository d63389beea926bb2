// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.trace.Port;
import org.daxcheck.claim.trace.Vocabulary;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodReturnTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.NotifyTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ParkTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ReadTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SwitchEventTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.SwitchReason;
import org.jetbrains.kotlinx.lincheck.trace.TracePoint;
import org.jetbrains.kotlinx.lincheck.trace.UnparkTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.WaitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.WriteTracePoint;
import org.jspecify.annotations.Nullable;

/**
 * Reads Lincheck's interleaving: a list of points, each of one thread, calls and returns among them.
 *
 * <p>Shown are the operations, the steps that port a kernel function, the accesses that the code under test makes, and
 * wherever a thread sleeps, is woken, or waits for a lock. See {@link Layer} for what is left out.
 */
public final class TraceReader {

    /** How a thread reads that wants to be woken, and one that wants a lock. */
    public static final String SLEEPS = "sleeps";

    static final String WAITS = "waits for a lock";

    /** The methods of a word that only read it. */
    private static final Set<String> READS = Set.of("getPlain", "getOpaque", "getAcquire", "getVolatile");

    private static final String BLOCKED = "is blocked in ";

    private static final String WORDS = "org.daxcheck.kernel.word.";

    private final Calls calls;
    private final Vocabulary vocabulary = new Vocabulary(Thread.currentThread().getContextClassLoader());
    private final IdentityHashMap<TracePoint, Frame> around = new IdentityHashMap<>();
    private final Map<Integer, @Nullable Frame> innermost = new HashMap<>();
    private final Map<Integer, String> stopped = new HashMap<>();
    private final Set<Integer> reads = new HashSet<>();
    private final List<Trace.Step> steps = new ArrayList<>();

    /** A reader for one trace. */
    public TraceReader(Calls calls) {
        this.calls = calls;
    }

    /** Turns the points into steps. */
    public Trace read(List<? extends TracePoint> points) {
        findFrames(points);
        points.forEach(this::show);
        return Loops.fold(Reads.thin(new Trace(calls.threads(), steps), reads));
    }

    /** Why a thread ran no further, with the step it was in; empty if it ended or ran on. */
    public String stopped(int thread) {
        return stopped.getOrDefault(thread, "");
    }

    /** Whether a thread was inside an operation at the end. */
    public boolean unfinished(int thread) {
        return innermost.get(thread) != null;
    }

    private void findFrames(List<? extends TracePoint> points) {
        for (TracePoint point : points) {
            int thread = point.getIThread();
            Frame frame = innermost.get(thread);
            if (frame != null && point instanceof CodeLocationTracePoint located) {
                frame.implementedBy(located.getStackTraceElement());
            }
            if (point instanceof MethodCallTracePoint call) {
                frame = call.isActor() ? operation(call) : frame == null ? null : new Frame(call, frame);
                innermost.put(thread, frame);
            } else if (point instanceof MethodReturnTracePoint && frame != null && !frame.isAborted()) {
                innermost.put(thread, frame.caller());
            }
            if (frame != null) {
                around.put(point, frame);
            }
        }
    }

    /** The frame of an operation of the scenario; null for a check at the end, which is not shown. */
    private @Nullable Frame operation(MethodCallTracePoint call) {
        return label(call).isEmpty() ? null : new Frame(call, null);
    }

    private String label(MethodCallTracePoint call) {
        return calls.label(call.getIThread(), call.getActorId());
    }

    private void show(TracePoint point) {
        Frame frame = around.get(point);
        if (frame == null) {
            return;
        }
        if (frame.isBlocking()) {
            stopped.putIfAbsent(point.getIThread(), BLOCKED + stepAround(frame));
        } else {
            stopped.remove(point.getIThread());
        }
        if (point instanceof MethodCallTracePoint call) {
            showCall(call, frame);
        } else if (point instanceof WaitTracePoint || point instanceof ParkTracePoint) {
            showWait(point, frame, frame.isLocking() ? WAITS : SLEEPS);
        } else if (point instanceof SwitchEventTracePoint change
                && change.getReason() instanceof SwitchReason.LockWait) {
            showWait(point, frame, WAITS);
        } else if (point instanceof NotifyTracePoint || point instanceof UnparkTracePoint) {
            note(point, frame, "<wakes>");
        } else if (isAccess(point) && frame.layer() == Layer.CODE && !ground(frame)) {
            if (point instanceof ReadTracePoint) {
                reads.add(steps.size());
            }
            add(point, frame, withoutPlace(point));
        }
    }

    private void showCall(MethodCallTracePoint point, Frame frame) {
        Frame caller = frame.caller();
        if (frame.isOperation()) {
            steps.add(new Trace.Step(point.getIThread(), 0, label(point) + frame.answer(Port.NONE), "", ""));
        } else if (caller != null && !ground(caller)) {
            Port port = port(frame);
            String function = port.function();
            if (function.isEmpty() && isRead(frame)) {
                reads.add(steps.size());
            }
            if (!function.isEmpty() || isAccess(frame)) {
                String text = frame.text(function.isEmpty() ? frame.method() : function, port);
                steps.add(new Trace.Step(point.getIThread(), depth(caller), text, function, place(frame.place())));
            }
        }
    }

    private void showWait(TracePoint point, Frame frame, String how) {
        String before = stopped.put(point.getIThread(), how + " in " + stepAround(frame));
        if (before == null || !before.startsWith(how)) {
            note(point, frame, "<" + how + ">");
        }
    }

    private void note(TracePoint point, Frame frame, String text) {
        steps.add(Trace.Step.ofNote(point.getIThread(), depth(frame), text, functionAround(frame)));
    }

    private void add(TracePoint point, Frame frame, String text) {
        String place = point instanceof CodeLocationTracePoint located ? place(located.getStackTraceElement()) : "";
        steps.add(new Trace.Step(point.getIThread(), depth(frame), text, functionAround(frame), place));
    }

    /** The kernel function in whose port a point lies, else the method of the code under test. */
    private String stepAround(Frame frame) {
        String function = functionAround(frame);
        Frame code = frame;
        while (ground(code) && code.caller() != null) {
            code = code.caller();
        }
        return function.isEmpty() ? code.method() : function;
    }

    /** The kernel function in whose port a point lies; empty if none. */
    private String functionAround(Frame frame) {
        for (Frame f = frame; f != null; f = f.caller()) {
            String function = port(f).function();
            if (!function.isEmpty() && !ground(f)) {
                return function;
            }
        }
        return "";
    }

    /** How many of the calls around are shown, the operation included. */
    private int depth(Frame frame) {
        int depth = 0;
        for (Frame f = frame; f != null; f = f.caller()) {
            Frame caller = f.caller();
            boolean step =
                    caller != null && !ground(caller) && !port(f).function().isEmpty();
            depth += step || f.isOperation() ? 1 : 0;
        }
        return depth;
    }

    private Port port(Frame frame) {
        return vocabulary.of(frame.className(), frame.method(), Vocabulary.ANY);
    }

    /** Whether a call, or one around it, is one step to the reader. */
    private boolean ground(Frame frame) {
        for (Frame f = frame; f != null; f = f.caller()) {
            if (f.layer() == Layer.GROUND || port(f).whole()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAccess(Frame frame) {
        return frame.className().startsWith(WORDS) && !frame.method().equals("<init>");
    }

    private static boolean isRead(Frame frame) {
        return isAccess(frame) && READS.contains(frame.method());
    }

    private static boolean isAccess(TracePoint point) {
        return point instanceof ReadTracePoint || point instanceof WriteTracePoint;
    }

    private static String withoutPlace(TracePoint point) {
        String text = point.toString();
        int at = text.lastIndexOf(" at ");
        return (at < 0 ? text : text.substring(0, at)).replace("➜", "is");
    }

    private static String place(StackTraceElement place) {
        return place.getFileName() == null || place.getLineNumber() <= 0
                ? ""
                : place.getFileName() + ":" + place.getLineNumber();
    }
}
