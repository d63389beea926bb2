// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.regex.Pattern;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Restart;

/**
 * An execution in one word: a check sum, and then the threads in the order in which they move, separated by dots: {@code t} for one
 * operation of thread t, {@code txn} for n of them, {@code t=c} for one that takes alternative c. Threads count in base 36.
 */
public final class ReplayLine {

    private static final int RADIX = 36;

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{4}(\\.[0-9a-z]{1,3}?([x=]\\d{1,9})?)*");

    private ReplayLine() {}

    /** The line of a schedule. */
    public static String of(Schedule schedule, Knowledge knowledge) throws Refusal, Divergence, InterruptedException {
        Execution execution = perform(schedule, knowledge);
        StringBuilder line = new StringBuilder(checkSum(execution, knowledge));
        int at = 0;
        while (at < execution.length()) {
            int thread = execution.thread(at);
            line.append('.').append(Integer.toString(thread, RADIX));
            if (choice(execution, at)) {
                line.append('=').append(execution.result(at++));
                continue;
            }
            int from = at;
            while (at < execution.length() && execution.thread(at) == thread && !choice(execution, at)) {
                at++;
            }
            line.append(at - from > 1 ? "x" + (at - from) : "");
        }
        return line.toString();
    }

    /** Whether this is the line of a schedule, of whatever program. */
    public static boolean reads(String line) {
        return LINE.matcher(line).matches();
    }

    /** The execution of a schedule that is known to be possible. */
    public static Execution perform(Schedule schedule, Knowledge knowledge)
            throws Refusal, Divergence, InterruptedException {
        while (true) {
            Execution execution = begin(knowledge);
            try {
                for (int i = 0; i < schedule.length(); i++) {
                    int thread = schedule.thread(i);
                    boolean chooses = chooses(execution.ahead(thread));
                    execution.perform(thread, chooses ? schedule.result(i) : -1);
                }
                return execution;
            } catch (Restart again) {
                // What was learned is kept: once more from the start.
            }
        }
    }

    /**
     * The schedule of a line.
     *
     * @throws StaleReplay if it does not fit the program
     */
    public static Schedule parse(String line, Knowledge knowledge)
            throws StaleReplay, Refusal, Divergence, InterruptedException {
        String[] parts = line.trim().split("\\.", -1);
        while (true) {
            Execution execution = begin(knowledge);
            try {
                for (int i = 1; i < parts.length; i++) {
                    follow(parts[i], execution);
                }
                if (!checkSum(execution, knowledge).equals(parts[0])) {
                    throw new StaleReplay("the program has changed since this replay was recorded: " + line);
                }
                return execution.schedule();
            } catch (Restart again) {
                // What was learned is kept: once more from the start.
            } catch (NumberFormatException e) {
                throw new StaleReplay("not a replay: " + line);
            }
        }
    }

    private static Execution begin(Knowledge knowledge) throws Refusal, Divergence, InterruptedException {
        knowledge.begin();
        Execution execution = knowledge.execution();
        for (int thread = 0; thread < knowledge.roots(); thread++) {
            execution.begin(thread);
        }
        return execution;
    }

    private static void follow(String part, Execution execution)
            throws StaleReplay, Refusal, Divergence, InterruptedException, Restart {
        int equals = part.indexOf('=');
        int times = part.indexOf('x');
        String who = equals >= 0 ? part.substring(0, equals) : times > 0 ? part.substring(0, times) : part;
        int thread = Integer.parseInt(who, RADIX);
        int count = equals < 0 && times > 0 ? Integer.parseInt(part.substring(times + 1)) : 1;
        int chosen = equals >= 0 ? Integer.parseInt(part.substring(equals + 1)) : -1;
        for (int i = 0; i < count; i++) {
            if (thread >= execution.capacity() || !execution.alive(thread) || !execution.ready(thread)) {
                throw new StaleReplay("the program has changed since this replay was recorded: thread " + thread
                        + " cannot take step " + execution.length());
            }
            execution.perform(thread, chosen);
        }
    }

    private static boolean chooses(Op op) {
        return op.kind() == Kind.NOTIFY || op.kind() == Kind.CHOICE;
    }

    private static boolean choice(Execution execution, int event) {
        return chooses(execution.op(event)) && execution.result(event) >= 0;
    }

    /** Tells programs apart by what they do; the numbers of objects that were made before it began do not count. */
    private static String checkSum(Execution execution, Knowledge knowledge) {
        int sum = 17;
        for (int i = 0; i < execution.length(); i++) {
            Op op = execution.op(i);
            sum = 31 * sum + op.kind().name().hashCode();
            sum = 31 * sum
                    + unnumbered(touched(op, execution.result(i), knowledge.names()))
                            .hashCode();
        }
        return String.format("%04x", (sum ^ sum >>> 16) & 0xffff);
    }

    private static String touched(Op op, long result, Names names) {
        if (!op.kind().targeted()) {
            return Long.toString(result);
        }
        return names.symbol(op.target()) + " " + names.value(op.target(), result);
    }

    private static String unnumbered(String text) {
        return text.replaceAll("#\\d+", "#");
    }
}
