// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Pending;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.instrument.table.FieldKey;
import org.daxcheck.explorer.runtime.heap.Heap;
import org.daxcheck.explorer.runtime.heap.Shape;
import org.daxcheck.explorer.runtime.heap.World;
import org.daxcheck.explorer.runtime.name.Numbering;
import org.daxcheck.explorer.runtime.name.Symbols;
import org.daxcheck.explorer.runtime.past.Chronicles;
import org.jspecify.annotations.Nullable;

/** One run of the program: the parts that make it up, and its course from set-up to end. */
public final class Execution {

    /** Sets the program up. */
    @FunctionalInterface
    public interface SetUp {
        /** Who plays. Called on a quiet strand. */
        Cast cast(ClassLoader loader) throws Throwable;
    }

    private final World world;
    private final Numbering numbering;
    private final ExecutorService carriers;
    private final Bounds bounds;
    private final Heap heap;
    private final Recorder recorder;
    private final Scheduler scheduler;
    private final Accesses accesses;
    private final IdentityHashMap<Object, Revealing> companions = new IdentityHashMap<>();
    private final List<FieldKey> staticsOfSetUp = new ArrayList<>();
    private final Stage stage;
    private final Chronicles chronicles = new Chronicles();
    private boolean running;

    public Execution(World world, Numbering numbering, ExecutorService carriers, Schedule schedule, Bounds bounds) {
        this.world = world;
        this.numbering = numbering;
        this.carriers = carriers;
        this.bounds = bounds;
        this.heap = new Heap(world, numbering);
        this.recorder = new Recorder(schedule, numbering);
        this.scheduler = new Scheduler(recorder, bounds.operations());
        this.accesses = new Accesses(this);
        this.stage = new Stage(this);
    }

    public World world() {
        return world;
    }

    public Numbering numbering() {
        return numbering;
    }

    public Heap heap() {
        return heap;
    }

    public Recorder recorder() {
        return recorder;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public Accesses accesses() {
        return accesses;
    }

    /** What goes with an object beside its fields, made when it is first asked for. */
    public Revealing companion(Object object, Function<Object, ? extends Revealing> maker) {
        return companions.computeIfAbsent(object, maker);
    }

    /** Whether something goes with an object beside its fields. */
    boolean hasCompanion(Object object) {
        return companions.containsKey(object);
    }

    public ExecutorService carriers() {
        return carriers;
    }

    /** What bounds the run. */
    public Bounds bounds() {
        return bounds;
    }

    /** The calls of the threads, if they are kept to be told. */
    public Chronicles chronicles() {
        return chronicles;
    }

    /** Whether the threads run; before that is the set-up. */
    public boolean running() {
        return running;
    }

    /**
     * Runs the program.
     *
     * @param roots how many threads the cast must have
     */
    public Run run(SetUp setUp, int roots)
            throws org.daxcheck.explorer.event.Refusal, Divergence, InterruptedException {
        try {
            Cast cast = setUp(setUp);
            if (cast.roots() != roots) {
                throw new Divergence(0, "the set-up made " + cast.roots() + " threads, and " + roots + " before");
            }
            running = true;
            start(cast);
            stage.play();
        } finally {
            stage.clear();
            world.restore();
        }
        stage.rethrow();
        return record();
    }

    /** Runs the set-up only, to see who plays. */
    public Cast rehearse(SetUp setUp) throws org.daxcheck.explorer.event.Refusal, Divergence, InterruptedException {
        try {
            return setUp(setUp);
        } finally {
            stage.clear();
            world.restore();
        }
    }

    /** Runs the set-up and makes known what it leaves behind. */
    private Cast setUp(SetUp setUp) throws org.daxcheck.explorer.event.Refusal, Divergence, InterruptedException {
        Cast cast = stage.setUp(strand -> {
            for (Class<?> type : world.initialised()) {
                revealStatics(type);
            }
            Cast made = setUp.cast(world.loader());
            heap.revealAgain(Heap.Maker.SET_UP);
            made.shared().forEach(object -> heap.reveal(object, Heap.Maker.SET_UP));
            for (FieldKey field : staticsOfSetUp) {
                heap.reveal(Shape.get(world.field(field), null), Heap.Maker.SET_UP);
            }
            return made;
        });
        stage.rethrow();
        return cast;
    }

    private void start(Cast cast) throws InterruptedException {
        List<Strand> roots = new ArrayList<>();
        for (int i = 0; i < cast.roots(); i++) {
            roots.add(new Strand(this, i));
            roots.get(i).state().begin();
        }
        cast.afterwards().ifPresent(check -> numbering.nameThread(cast.threads().size(), "afterwards"));
        for (int i = 0; i < cast.threads().size(); i++) {
            stage.enter(roots.get(i), cast.threads().get(i));
        }
        if (cast.afterwards().isPresent()) {
            List<Strand> others = List.copyOf(roots.subList(0, cast.threads().size()));
            Strand last = roots.get(others.size());
            stage.enter(last, () -> {
                others.forEach(other -> other.state().joinedBy(last));
                cast.afterwards().get().run();
            });
        }
    }

    private Run record() {
        List<Pending> pending = new ArrayList<>();
        for (Strand strand : scheduler.strands()) {
            Op op = strand.announced();
            if (!strand.ended() && op != null) {
                pending.add(new Pending(strand.number(), op, strand.local()));
            }
        }
        return new Run(recorder.events(), pending);
    }

    /** Starts a thread that the program made; called by the thread that starts it. */
    public void enter(Strand strand, Cast.Body body) {
        try {
            stage.enter(strand, body);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a carrier was interrupted", e);
        }
    }

    /** A thread has announced its next operation. */
    public void announced(Strand strand) throws Divergence {
        if (!stage.introduced(strand)) {
            scheduler.next(strand);
        }
    }

    /** Ends the run because of a failure that is not the program's; the calling thread must throw what is returned. */
    public Stopped abort(Strand strand, Throwable failure) {
        return stage.abort(strand, failure);
    }

    /** Notes that the set-up wrote a static. */
    public void setUpWrote(FieldKey field) {
        staticsOfSetUp.add(field);
    }

    public void revealStatics(Class<?> type) {
        for (Shape.Cell cell : Shape.declared(type, true)) {
            if (cell.key().isReference() && !cell.field().isSynthetic()) {
                heap.reveal(Shape.get(cell.field(), null), Heap.Maker.of(type));
            }
        }
    }

    /** Makes an object known, and writes what it holds. */
    public void share(Strand strand, @Nullable Object object) {
        if (heap.number(object).isPresent()) {
            return;
        }
        List<Object> revealed;
        try {
            revealed = heap.reveal(object, Heap.Maker.of(strand.number()));
        } catch (RuntimeException failure) {
            throw abort(strand, failure);
        }
        for (Object one : revealed) {
            accesses.writeContents(strand, one);
            Revealing companion = companions.get(one);
            if (companion != null) {
                companion.reveal(strand);
            }
            if (one instanceof Revealing revealing) {
                revealing.reveal(strand);
            }
        }
    }

    /** The symbol of a part of a known object. */
    public int symbol(Object object, String part, Sort sort, long initial) {
        long reference = heap.number(object).orElseThrow();
        return numbering
                .symbols()
                .number(
                        new Symbols.Key(reference, part, 0),
                        sort,
                        "J",
                        () -> initial,
                        () -> numbering.object(reference) + (part.isEmpty() ? "" : "." + part));
    }

    /** The symbol of a number inside a known model object. */
    int location(Object owner, String part, String type, long initial) {
        long reference = heap.number(owner).orElseThrow();
        return numbering
                .symbols()
                .number(
                        new Symbols.Key(reference, part, 0),
                        Sort.LOCATION,
                        type,
                        () -> initial,
                        () -> numbering.object(reference) + "." + part);
    }

    /** An enabling condition that always holds. */
    public static BooleanSupplier always() {
        return () -> true;
    }
}
