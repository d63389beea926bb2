// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Failure;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * Brings the threads of one execution onto platform threads and off again.
 *
 * <p>At most one of them runs at any time, also while they enter (each runs up to its first operation before the next one enters)
 * and while they leave (each unwinds before the next one does).
 */
public final class Stage {

    /** A set-up that runs as a strand. */
    public interface SetUp {
        Cast run(Strand strand) throws Throwable;
    }

    /** A strand, and when it has reached its first operation and its end. */
    private record Role(Strand strand, CountDownLatch introduced, CountDownLatch gone) {
        Role(Strand strand) {
            this(strand, new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    private final Execution execution;
    private final List<Role> roles = new CopyOnWriteArrayList<>();
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Strand culprit;
    private volatile @Nullable Cast cast;

    public Stage(Execution execution) {
        this.execution = execution;
    }

    /** Runs the set-up quietly, as a thread of its own. */
    public Cast setUp(SetUp setUp) throws InterruptedException, Refusal, Divergence {
        Strand strand = new Strand(execution, 0);
        strand.hush();
        Role role = new Role(strand);
        roles.add(role);
        carry(role, () -> {
            try {
                cast = setUp.run(strand);
            } catch (Stopped stopped) {
                // the failure is on record
            } catch (Throwable thrown) {
                Unsupported limit = Unsupported.behind(thrown);
                abort(strand, limit == null ? new SetUpFailed(thrown) : limit);
            }
        });
        await(role.gone(), role);
        rethrow();
        return java.util.Objects.requireNonNull(cast, "the set-up returned no cast");
    }

    /** Brings on a thread and waits until it has announced its first operation. */
    public void enter(Strand strand, Cast.Body body) throws InterruptedException {
        Role role = new Role(strand);
        roles.add(role);
        execution.chronicles().follow(strand.calls(), strand.number(), object -> quietly(strand, object));
        execution.scheduler().add(strand);
        carry(role, () -> live(strand, body));
        await(role.introduced(), role);
    }

    private static Object quietly(Strand strand, Object object) {
        strand.hush();
        try {
            return object.toString();
        } finally {
            strand.speak();
        }
    }

    private void carry(Role role, Runnable body) {
        execution.carriers().execute(() -> {
            try {
                ((Carrier) Thread.currentThread()).carry(role.strand(), body);
            } finally {
                role.introduced().countDown();
                role.gone().countDown();
            }
        });
    }

    private void live(Strand strand, Cast.Body body) {
        try {
            try {
                body.run();
            } catch (Stopped stopped) {
                throw stopped;
            } catch (Throwable thrown) {
                failed(strand, thrown);
            }
            strand.calls().unwind();
            strand.perform(Kind.END, strand.state().lifeSymbol(), 0, 0, () -> true, () -> ended(strand));
            strand.end();
            execution.scheduler().next(null);
        } catch (Stopped stopped) {
            // the run is over for this thread
        } catch (Throwable thrown) {
            abort(strand, thrown);
        }
    }

    private static long ended(Strand strand) {
        strand.state().end();
        return 0;
    }

    private void failed(Strand strand, Throwable thrown) {
        if (failure != null || strand.doomed()) {
            throw new Stopped();
        }
        Unsupported limit = Unsupported.behind(thrown);
        if (limit != null) {
            throw abort(strand, limit);
        }
        strand.performLocal(Kind.FAIL, execution.numbering().text(Failure.of(thrown)), 0);
    }

    /** Notes that a strand has announced its first operation; false if it had before. */
    public boolean introduced(Strand strand) {
        for (Role role : roles) {
            if (role.strand() == strand && role.introduced().getCount() > 0) {
                role.introduced().countDown();
                return true;
            }
        }
        return false;
    }

    /** Lets the threads run until none can or may go on. */
    public void play() throws InterruptedException, Divergence {
        if (failure == null) {
            execution.scheduler().next(null);
            await(execution.scheduler().over(), null);
        }
    }

    /** Waits; refuses the program if the thread that ought to run does something else than run. */
    private void await(CountDownLatch latch, @Nullable Role role) throws InterruptedException {
        Silence silence = new Silence(Silence.LIMITS);
        while (!latch.await(1, TimeUnit.SECONDS)) {
            Strand strand = role == null ? execution.scheduler().running() : role.strand();
            Thread carrier = strand == null ? null : strand.carrier();
            if (carrier == null || LockSupport.getBlocker(carrier) == strand) {
                silence.nobody(); // it has its turn, and the machine has not yet got round to it
                continue;
            }
            String verdict =
                    silence.verdict(carrier, execution.recorder().events().size());
            if (!verdict.isEmpty()) {
                abort(strand, new Unsupported(verdict + at(strand)));
                return;
            }
        }
    }

    private static String at(@Nullable Strand strand) {
        Thread carrier = strand == null ? null : strand.carrier();
        if (carrier == null || carrier.getStackTrace().length == 0) {
            return "";
        }
        return " (" + carrier.getStackTrace()[0] + ")";
    }

    public Stopped abort(@Nullable Strand strand, Throwable thrown) {
        if (failure == null) {
            failure = thrown instanceof Unsupported && strand != null
                    ? new Refusal(String.valueOf(thrown.getMessage()), where(strand))
                    : thrown;
            culprit = strand;
        }
        if (strand != null) {
            strand.doom();
        }
        roles.forEach(role -> role.introduced().countDown());
        execution.scheduler().over().countDown();
        return new Stopped();
    }

    private String where(Strand strand) {
        return execution.numbering().sites().where(strand.calls().site());
    }

    /** Ends every thread that has not ended, one after another. */
    public void clear() throws InterruptedException {
        for (Role role : roles) {
            if (role.strand() == culprit) {
                leave(role);
            }
        }
        for (int i = 0; i < roles.size(); i++) { // one that is being ended may still bring on another
            leave(roles.get(i));
        }
        execution.world().soilIf(failure != null);
    }

    private void leave(Role role) throws InterruptedException {
        role.strand().doom();
        role.strand().wake();
        if (failure == null) {
            await(role.gone(), role);
        } else {
            role.gone().await(2, TimeUnit.SECONDS);
        }
    }

    /** Throws the failure, if there was one. */
    public void rethrow() throws Refusal, Divergence {
        Throwable thrown = failure;
        if (thrown instanceof Refusal refusal) {
            throw refusal;
        } else if (thrown instanceof Divergence divergence) {
            throw divergence;
        } else if (thrown instanceof SetUpFailed failed) {
            throw failed;
        } else if (thrown != null) {
            throw new IllegalStateException("the explorer failed", thrown);
        }
    }
}
