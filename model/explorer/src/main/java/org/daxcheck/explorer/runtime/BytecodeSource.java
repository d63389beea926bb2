// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.call.Called;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.event.Source;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.runtime.core.Bounds;
import org.daxcheck.explorer.runtime.core.Carrier;
import org.daxcheck.explorer.runtime.core.Execution;
import org.daxcheck.explorer.runtime.heap.World;
import org.daxcheck.explorer.runtime.name.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * A program in bytecode, run on platform threads under given schedules. One search at a time uses it; several sources may share an
 * {@link Instrumentation}.
 */
public final class BytecodeSource implements Source {

    private static final long IDLE_SECONDS = 2;

    private final Instrumentation instrumentation;
    private final Troupe troupe;
    private final Bounds bounds;
    private final int roots;
    private final Numbering numbering;
    private final ExecutorService carriers;
    private @Nullable World clean;
    private long loaders;

    /**
     * A source with the usual bounds.
     *
     * @param instrumentation rewrites the program's classes
     * @param troupe sets each execution up
     * @throws Refusal if the set-up does something that is not understood
     * @throws InterruptedException if the calling thread was interrupted
     * @throws SetUpFailed if the set-up throws an exception
     */
    public BytecodeSource(Instrumentation instrumentation, Troupe troupe) throws Refusal, InterruptedException {
        this(instrumentation, troupe, Bounds.DEFAULT);
    }

    /**
     * A source.
     *
     * @param bounds what bounds each run
     */
    public BytecodeSource(Instrumentation instrumentation, Troupe troupe, Bounds bounds)
            throws Refusal, InterruptedException {
        this.instrumentation = instrumentation;
        this.troupe = troupe;
        this.bounds = bounds;
        this.carriers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Carrier::new);
        this.roots = rehearse();
        this.numbering = new Numbering(instrumentation.directory(), roots);
    }

    /** Tells no local states, so that automata are trees: to compare. */
    public BytecodeSource withoutLocalStates() {
        numbering.omitLocals();
        return this;
    }

    private int rehearse() throws Refusal, InterruptedException {
        Numbering scratch = new Numbering(instrumentation.directory(), 1);
        Execution rehearsal = new Execution(world(), scratch, carriers, Schedule.EMPTY, bounds);
        try {
            return rehearsal.rehearse(troupe::setUp).roots();
        } catch (Divergence impossible) {
            throw new IllegalStateException("a set-up follows no schedule", impossible);
        }
    }

    @Override
    public int roots() {
        return roots;
    }

    @Override
    public Names names() {
        return numbering;
    }

    /** How many class loaders were needed so far: one if no run changed what statics reach. */
    public long loaders() {
        return loaders;
    }

    /** The numbers of the places in ported functions that threads have reached, in any run so far. */
    public BitSet reached() {
        return (BitSet) numbering.reached().clone();
    }

    private World world() {
        World world = clean;
        if (world == null || world.dirty()) {
            world = new World(instrumentation.newLoader());
            loaders++;
        }
        clean = world;
        return world;
    }

    @Override
    public List<Called> calls(Schedule schedule) throws Refusal, Divergence, InterruptedException {
        Execution told = new Execution(world(), numbering, carriers, schedule, bounds);
        told.chronicles().begin();
        told.run(troupe::setUp, roots);
        return told.chronicles().calls();
    }

    @Override
    public Run run(Schedule schedule) throws Refusal, Divergence, InterruptedException {
        return new Execution(world(), numbering, carriers, schedule, bounds).run(troupe::setUp, roots);
    }
}
