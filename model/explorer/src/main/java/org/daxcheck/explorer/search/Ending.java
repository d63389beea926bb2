// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Failure;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Site;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.machine.Locks;

/** Tells what is wrong with how an execution ended: threads that failed, and threads that wait for ever. */
public final class Ending {

    /** What a blocked thread waits for: its number and the operation. */
    private record Stuck(int thread, Op op) {}

    /**
     * The signature of what is wrong with a stop.
     *
     * @param thread who stops
     * @param ahead what it would do next, and what each of those would who wait
     */
    public record Stop(int thread, List<Op> ahead) {}

    private Ending() {}

    /**
     * All that is wrong with a maximal execution, the listener's objections included. Where a thread failed, the first failure is all:
     * what follows from it, such as a lock that nobody unlocks, is no news.
     */
    public static List<Defect> of(Execution execution, Names names, Listener listener) {
        List<Defect> defects = new ArrayList<>(listener.executed(execution));
        if (execution.automata().knows(Kind.FAIL)) {
            List<Defect> failures = failures(execution, names);
            if (!failures.isEmpty()) {
                return failures.subList(0, 1);
            }
        }
        if (stranded(execution, names) && !listener.permits(execution)) {
            defects.add(stuck(execution, names));
        }
        return defects;
    }

    /**
     * All that is wrong with an execution so far: with its end if nobody can move, with a stop if one thread can.
     *
     * @param enabled who can move, as a mask
     */
    public static List<Defect> of(Execution execution, long enabled, Names names, Listener listener) {
        return switch (Long.bitCount(enabled)) {
            case 0 -> of(execution, names, listener);
            case 1 ->
                !listener.threadsStop()
                        ? List.of()
                        : ofStop(execution, Long.numberOfTrailingZeros(enabled), names, listener);
            default -> List.of();
        };
    }

    /** What is wrong if a thread stops for ever, the only one that can move; nothing while it is in a monitor that another waits for. */
    private static List<Defect> ofStop(Execution execution, int thread, Names names, Listener listener) {
        boolean others = (execution.blocked() & ~(1L << thread)) != 0;
        if (!others || locksOut(execution, thread, names) || listener.permitsStop(execution, thread)) {
            return List.of();
        }
        Op next = execution.ahead(thread);
        List<Op> ahead = new ArrayList<>(List.of(next));
        StringBuilder message =
                new StringBuilder("if " + names.thread(thread) + " stops before " + next.kind() + place(next, names));
        for (long left = leftBehind(execution, names) & ~(1L << thread); left != 0; left &= left - 1) {
            int waiting = Long.numberOfTrailingZeros(left);
            Op op = execution.ahead(waiting);
            ahead.add(op);
            message.append(", ").append(wait(execution, waiting, op, names));
        }
        Stop stop = new Stop(thread, ahead);
        return List.of(new Defect(Finding.Kind.DEADLOCK, message.toString(), stop, execution.schedule()));
    }

    /** Whether somebody waits for a monitor that the thread is in. */
    private static boolean locksOut(Executed execution, int thread, Names names) {
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int waiting = Long.numberOfTrailingZeros(left);
            boolean monitor = holder(execution, waiting) == thread
                    && names.sort(execution.ahead(waiting).target()) == Sort.MONITOR;
            if (monitor) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody waits without whom the program does not end. */
    private static boolean stranded(Executed execution, Names names) {
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            if (!names.daemon(Long.numberOfTrailingZeros(left))) {
                return true;
            }
        }
        return false;
    }

    /** The failures of threads. */
    public static List<Defect> failures(Executed execution, Names names) {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < execution.length(); i++) {
            if (execution.op(i).kind() == Kind.FAIL) {
                defects.add(failure(execution, i, names));
            }
        }
        return defects;
    }

    private static Defect failure(Executed execution, int event, Names names) {
        Op op = execution.op(event);
        String message = names.thread(execution.thread(event)) + " fails: " + names.text(op.a());
        Finding.Kind kind = names.answer(op.a()) instanceof Failure failure ? failure.kind() : Finding.Kind.ASSERTION;
        return new Defect(kind, message, op, execution.schedule());
    }

    /** The data race between the last event and an earlier one. */
    public static Defect race(Execution execution, Names names) {
        Op later = execution.op(execution.length() - 1);
        Op earlier = execution.op(execution.racing());
        String message = "data race on " + names.told(later.target()) + ": " + access(earlier, names) + ", "
                + access(later, names);
        Object signature = places(names.site(earlier.site()), names.site(later.site()));
        return new Defect(Finding.Kind.DATA_RACE, message, signature, execution.schedule());
    }

    /** Both places with the calls that led there, whichever thread made them: threads that do the same are in the same race. */
    private static Set<Site> places(Site one, Site other) {
        return new HashSet<>(List.of(one, other));
    }

    private static String access(Op op, Names names) {
        String place = names.site(op.site()).frame().place();
        return op.access() + " " + op.kind() + (place.isEmpty() ? "" : " (" + place + ")");
    }

    /** The defect of an execution that leaves threads behind. */
    private static Defect stuck(Executed execution, Names names) {
        List<Stuck> stuck = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (long left = leftBehind(execution, names); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            Op op = execution.ahead(thread);
            stuck.add(new Stuck(thread, op));
            message.append(message.length() == 0 ? "" : "; ").append(wait(execution, thread, op, names));
        }
        return new Defect(kind(execution), message.toString(), stuck, execution.schedule());
    }

    /** Who is to blame: those who wait for others to end and daemons are not, unless nobody else waits. */
    private static long leftBehind(Executed execution, Names names) {
        long others = 0;
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            boolean innocent = execution.ahead(thread).kind() == Kind.JOIN || names.daemon(thread);
            others |= innocent ? 0 : 1L << thread;
        }
        return others == 0 ? execution.blocked() : others;
    }

    private static String wait(Executed execution, int thread, Op op, Names names) {
        String what = op.kind().targeted() ? " " + names.told(op.target()) : "";
        String how = execution.spinning(thread) ? " spins" : verb(op.kind());
        return names.thread(thread) + how + what + place(op, names);
    }

    private static String place(Op op, Names names) {
        String place = names.site(op.site()).told();
        return place.isEmpty() ? "" : " in " + place;
    }

    private static String verb(Kind kind) {
        return switch (kind) {
            case AWAIT_NOTIFIED, PARK -> " sleeps for ever on";
            case LOCK, READ_LOCK -> " waits for ever for the lock";
            default -> " waits for ever for";
        };
    }

    private static Finding.Kind kind(Executed execution) {
        boolean sleeps = false;
        boolean spins = false;
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            if (inCycle(execution, thread)) {
                return Finding.Kind.DEADLOCK;
            }
            Kind kind = execution.ahead(thread).kind();
            spins |= execution.spinning(thread);
            sleeps |= kind == Kind.AWAIT_NOTIFIED || kind == Kind.PARK;
        }
        if (spins) {
            return Finding.Kind.LIVELOCK;
        }
        return sleeps ? Finding.Kind.LOST_WAKEUP : Finding.Kind.DEADLOCK;
    }

    /** Whether a thread waits for a lock whose holder waits, and so on, for a lock that the thread holds. */
    private static boolean inCycle(Executed execution, int thread) {
        int at = thread;
        for (int i = 0; i < Long.SIZE; i++) {
            int holder = holder(execution, at);
            if (holder < 0 || (execution.blocked() >>> holder & 1) == 0) {
                return false;
            }
            if (holder == thread) {
                return true;
            }
            at = holder;
        }
        return false;
    }

    /** Who has the lock that a thread waits for; negative if it waits for none. */
    private static int holder(Executed execution, int thread) {
        Op op = execution.ahead(thread);
        boolean locks = op.kind() == Kind.LOCK || op.kind() == Kind.READ_LOCK;
        return locks ? Locks.writer(execution.state(op.target())) : -1;
    }
}
