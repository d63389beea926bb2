// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.lang.reflect.Array;
import java.util.BitSet;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.FieldKey;
import org.daxcheck.explorer.runtime.heap.Heap;
import org.daxcheck.explorer.runtime.heap.Location;
import org.daxcheck.explorer.runtime.heap.Mode;
import org.daxcheck.explorer.runtime.heap.Shape;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.daxcheck.explorer.runtime.heap.World;
import org.daxcheck.explorer.runtime.name.Symbols;
import org.jspecify.annotations.Nullable;

/** Accesses to memory as operations: which of them are visible to others, on which symbol, with which values. */
public final class Accesses {

    private static final String CONCURRENT = Constructs.COPY + "java/util/concurrent/";

    private final Execution execution;
    private final BitSet changed = new BitSet();

    public Accesses(Execution execution) {
        this.execution = execution;
    }

    /** A plain or volatile read is about to happen; true if it is an operation, whose result must follow. */
    public boolean beforeRead(Strand strand, Location location) {
        if (!visible(strand, location) || settled(location)) {
            initialiserReads(strand, location);
            return false;
        }
        int symbol = symbol(location);
        strand.announce(
                new Op(Kind.READ, symbol, 0, 0, mode(location), strand.calls().site()), Execution.always());
        return true;
    }

    /** A plain or volatile write of a value is about to happen. */
    public void beforeWrite(Strand strand, Location location, @Nullable Object value) {
        if (!visible(strand, location)) {
            noteWrite(strand, location);
            return;
        }
        noteWrite(strand, location);
        long word = operand(strand, location, value);
        int symbol = symbol(location);
        threadsChange(strand, symbol);
        strand.announce(
                new Op(
                        Kind.WRITE,
                        symbol,
                        word,
                        0,
                        mode(location),
                        strand.calls().site()),
                Execution.always());
        strand.performed(0);
    }

    /** Performs an operation on a location in full; operands and result are boxed. */
    @Nullable
    public Object operate(
            Strand strand, Location location, Mode mode, @Nullable Object first, @Nullable Object second) {
        Object a = location.coerce(first);
        Object b = location.coerce(second);
        if (mode.kind() != Kind.READ) {
            noteWrite(strand, location);
        }
        if (!visible(strand, location)) {
            initialiserReads(strand, location);
            return effect(location, mode, a, b);
        }
        if (mode.kind() == Kind.GET_AND_ADD && !"BSIJ".contains(location.type())) {
            return addByExchange(strand, location, mode, a);
        }
        long x = mode.kind() == Kind.READ ? 0 : operand(strand, location, a);
        boolean exchange = mode.kind() == Kind.CAS || mode.kind() == Kind.CAS_BOOL;
        long y = exchange ? operand(strand, location, b) : 0;
        if (mode.kind() == Kind.GET_AND_ADD) {
            y = bits(location.type());
        }
        Access access = mode.access() == Access.PLAIN ? plain(location) : mode.access();
        int symbol = symbol(location);
        if (mode.kind() != Kind.READ) {
            threadsChange(strand, symbol);
        }
        Op op = new Op(mode.kind(), symbol, x, y, access, strand.calls().site());
        strand.announce(op, Execution.always());
        Object result = effect(location, mode, a, b);
        strand.performed(result == null && !location.isReference() ? 0 : number(location, mode, result));
        return result;
    }

    private static long bits(String type) {
        return switch (type.charAt(0)) {
            case 'B' -> 8;
            case 'S' -> 16;
            case 'I' -> 32;
            default -> 64;
        };
    }

    /** The sum of characters and floating numbers is no closed operation: read and exchange until nobody came between. */
    private @Nullable Object addByExchange(Strand strand, Location location, Mode mode, @Nullable Object delta) {
        while (true) {
            Object seen = operate(strand, location, new Mode(Kind.READ, mode.access()), null, null);
            Object sum = Mode.sum(seen, delta);
            Object done = operate(strand, location, new Mode(Kind.CAS_BOOL, mode.access()), seen, sum);
            if (Boolean.TRUE.equals(done)) {
                return seen;
            }
        }
    }

    private @Nullable Object effect(Location location, Mode mode, @Nullable Object a, @Nullable Object b) {
        Object before = location.get();
        boolean equal = equal(location, before, a);
        Object after = mode.after(before, a, b, equal);
        if (mode.kind() != Kind.READ && (after != before)) {
            location.set(location.coerce(after));
        }
        return switch (mode.kind()) {
            case WRITE -> null;
            case CAS_BOOL -> equal;
            default -> before;
        };
    }

    /** By identity; values of immutable platform classes, which are told by their content, must not differ in that alone. */
    private boolean equal(Location location, @Nullable Object before, @Nullable Object expected) {
        if (before == expected || before == null || expected == null) {
            return before == expected;
        }
        if (!location.isReference()) {
            return Location.encode(before) == Location.encode(expected);
        }
        Heap heap = execution.heap();
        boolean same = heap.number(before).isPresent() && heap.number(before).equals(heap.number(expected));
        if (same) {
            Strand strand = Strand.require();
            throw strand.refuse("an exchange that meets another, equal object of "
                    + before.getClass().getName());
        }
        return false;
    }

    private long number(Location location, Mode mode, @Nullable Object result) {
        if (mode.kind() == Kind.WRITE) {
            return 0;
        }
        if (result instanceof Boolean truth && mode.kind() == Kind.CAS_BOOL) {
            return truth ? 1 : 0;
        }
        return found(location.isReference(), result);
    }

    /** The number of a value that was read. */
    public long found(boolean reference, @Nullable Object value) {
        if (!reference) {
            return Location.encode(java.util.Objects.requireNonNull(value));
        }
        return execution
                .heap()
                .number(value)
                .orElseThrow(() -> new Unsupported("an object of "
                        + java.util.Objects.requireNonNull(value).getClass().getName()
                        + " that came by a way no hook saw"));
    }

    private long operand(Strand strand, Location location, @Nullable Object value) {
        if (!location.isReference()) {
            return Location.encode(java.util.Objects.requireNonNull(value));
        }
        strand.share(value);
        return execution.heap().number(value).orElseThrow();
    }

    private boolean visible(Strand strand, Location location) {
        return strand.live() && (location.target() == null || execution.heap().find(location.target()) != null);
    }

    private boolean settled(Location location) {
        Heap.Known known = execution.heap().find(location.target());
        FieldKey key = location.key();
        return key != null && key.isFinal() && known != null && known.settled();
    }

    private static Access mode(Location location) {
        FieldKey key = location.key();
        return key != null && key.isVolatile() ? Access.VOLATILE : plain(location);
    }

    /** Races inside the platform's concurrent classes are intended and no finding: their plain accesses count as opaque. */
    private static Access plain(Location location) {
        FieldKey key = location.key();
        return key != null && key.owner().startsWith(CONCURRENT) ? Access.OPAQUE : Access.PLAIN;
    }

    /** Keeps count of writes that no operation shows: for loops that change nothing, and for statics that must be made anew. */
    private void noteWrite(Strand strand, Location location) {
        if (!visible(strand, location)) {
            strand.spin().changed();
        }
        World world = execution.world();
        Heap.Known known = execution.heap().find(location.target());
        boolean initialising = location.key() != null && !strand.live() && world.initialising(location.key());
        boolean ownStatic = location.target() == null && initialising;
        if (location.target() == null && !ownStatic) {
            world.remember(location);
            if (!strand.live() && !execution.running()) {
                execution.setUpWrote(java.util.Objects.requireNonNull(location.key()));
            }
        } else if (known != null && known.inherent()) {
            world.remember(location);
        }
        boolean foreign = known != null || (location.target() == null && !ownStatic);
        if (!strand.live() && execution.running() && foreign) {
            throw execution.abort(strand, new Unsupported("a static initialiser that changes what threads share"));
        }
    }

    /** A static initialiser, which counts as set-up, reads; refused if threads change what it reads, before or afterwards. */
    private void initialiserReads(Strand strand, Location location) {
        boolean foreign = execution.heap().find(location.target()) != null
                || (location.key() != null
                        && location.target() == null
                        && !execution.world().initialising(location.key()));
        if (!strand.live() && strand.reads() && foreign && !settled(location)) {
            int symbol = symbol(location);
            execution.world().initialisersRead(symbol);
            refuseIf(changed.get(symbol), strand);
        }
    }

    /** What the first thread does before there is another is as good as set-up. */
    private void threadsChange(Strand strand, int symbol) {
        if (execution.scheduler().strands().size() > 1) {
            changed.set(symbol);
            refuseIf(execution.world().readByInitialisers(symbol), strand);
        }
    }

    private void refuseIf(boolean both, Strand strand) {
        if (both) {
            throw execution.abort(strand, new Unsupported("a static initialiser that reads what threads change"));
        }
    }

    /** The symbol of a visible location. */
    public int symbol(Location location) {
        try {
            return numbered(location);
        } catch (RuntimeException failure) {
            throw execution.abort(Strand.require(), failure);
        }
    }

    private int numbered(Location location) {
        Object target = location.target();
        FieldKey key = location.key();
        long owner = target == null ? 0 : execution.heap().number(target).orElseThrow();
        String part = key == null ? "[]" : key.owner() + "." + key.name();
        return execution
                .numbering()
                .symbols()
                .number(
                        new Symbols.Key(owner, part, location.index()),
                        Sort.LOCATION,
                        location.type(),
                        () -> initial(location),
                        () -> name(location, owner));
    }

    private long initial(Location location) {
        Heap.Known known = execution.heap().find(location.target());
        if (known != null && !known.settled()) {
            return 0;
        }
        return found(location.isReference(), location.get());
    }

    private String name(Location location, long owner) {
        FieldKey key = location.key();
        if (key == null) {
            return execution.numbering().object(owner) + "[" + location.index() + "]";
        }
        String type = key.owner().substring(key.owner().lastIndexOf('/') + 1).replace('$', '.');
        return (location.target() == null ? type : execution.numbering().object(owner)) + "." + key.name();
    }

    /** Writes what an object holds that has just become known, except what is 0 or null anyway. */
    public void writeContents(Strand strand, Object object) {
        if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                writeContent(strand, Location.of(object, i));
            }
            return;
        }
        Shape shape = execution.world().shape(object);
        if (shape.kind() == Shape.Kind.OBJECT) {
            for (Shape.Cell cell : shape.cells()) {
                writeContent(strand, Location.of(object, cell.field()));
            }
        }
    }

    private void writeContent(Strand strand, Location location) {
        long word = found(location.isReference(), location.get());
        if (word != 0) {
            int site = strand.calls().site();
            strand.announce(new Op(Kind.WRITE, symbol(location), word, 0, plain(location), site), Execution.always());
            strand.performed(0);
        }
    }
}
