// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.daxcheck.explorer.lin.Sequential.Reply;
import org.daxcheck.explorer.lin.Sequential.Unanswered;
import org.jspecify.annotations.Nullable;

/**
 * Asks a specification that may wait. It is run on a thread of its own: one that is seen to wait, with nobody there who could wake it,
 * cannot take the operation now, and is left where it is. What was asked once is not asked again. Thread-safe.
 */
final class Respondent {

    /** So many milliseconds in a row a thread is seen to wait before it is taken to wait for ever. */
    private static final int LOOKS = 10;

    /** Who makes no steps and does not wait: in code of the platform, or asleep. */
    private static final int SECONDS = 60;

    /** Answers are remembered for so many sequences of operations. */
    private static final int KEPT = 100_000;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Questioned::new);

    private final Map<List<Request>, Reply> known = new ConcurrentHashMap<>();

    /** Who runs one question. */
    private static final class Sitting {
        private volatile @Nullable Thread thread;
    }

    /** The reply to the last of these operations, which {@code asked} finds out by running all of them. */
    Reply reply(List<Request> operations, Supplier<Reply> asked) {
        Reply reply = known.get(operations);
        if (reply == null) {
            reply = run(asked);
            if (known.size() < KEPT) {
                known.put(operations, reply);
            }
        }
        return reply;
    }

    private static Reply run(Supplier<Reply> asked) {
        Sitting sitting = new Sitting();
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        THREADS.execute(() -> {
            Questioned thread = (Questioned) Thread.currentThread();
            thread.begin();
            sitting.thread = thread;
            try {
                answer.complete(asked.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        return await(sitting, answer);
    }

    private static Reply await(Sitting sitting, CompletableFuture<Reply> answer) {
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int waiting = 0;
        try {
            while (true) {
                try {
                    return answer.get(1, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    waiting = waits(sitting.thread) ? waiting + 1 : 0;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Unanswered unanswered) {
                        throw unanswered;
                    }
                    throw new IllegalStateException(e.getCause());
                }
                if (waiting >= LOOKS && !answer.isDone()) {
                    leave(sitting.thread);
                    return Reply.DISABLED;
                }
                if (System.nanoTime() > end) {
                    throw new Unanswered("has not answered for " + SECONDS + " s");
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean waits(@Nullable Thread thread) {
        if (thread == null || thread.getState() != Thread.State.WAITING) {
            return false;
        }
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.activeCount() <= 1;
    }

    /** Most who wait can be interrupted; the others stay, and keep no program from ending. */
    private static void leave(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
