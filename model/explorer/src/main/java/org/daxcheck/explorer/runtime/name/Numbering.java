// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Reference;
import org.daxcheck.explorer.event.Site;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.instrument.table.Directory;
import org.daxcheck.explorer.instrument.table.Place;
import org.daxcheck.explorer.machine.Fingerprint;
import org.jspecify.annotations.Nullable;

/** All numbers of one source, and what they mean. Used by one thread at a time. */
public final class Numbering implements Names {

    /** The first part of a thread's symbols. */
    public enum Part {
        LIFE(Sort.LIFE),
        PERMIT(Sort.PERMIT),
        INTERRUPTED(Sort.LOCATION),
        SLEEP(Sort.LATCH);

        private final Sort sort;

        Part(Sort sort) {
            this.sort = sort;
        }
    }

    private record Birth(int parent, int count, List<Long> bodies, boolean daemon) {}

    private final int roots;
    private final Directory directory;
    private final Symbols symbols = new Symbols();
    private final References references = new References();
    private final Sites sites;
    private final BitSet reached = new BitSet();
    private final Map<Birth, Integer> births = new HashMap<>();
    private final Set<Integer> daemons = new HashSet<>();
    private final Map<Fingerprint, Integer> locals = new HashMap<>();
    private boolean tellsLocals = true;
    private final Map<Integer, String> threadNames = new HashMap<>();
    private final Map<Object, Integer> textNumbers = new HashMap<>();
    private final List<Optional<Object>> texts = new ArrayList<>();

    public Numbering(Directory directory, int roots) {
        this.roots = roots;
        this.directory = directory;
        this.sites = new Sites(directory);
    }

    /** The numbers of the places in ported functions that threads have reached, in any run. */
    public BitSet reached() {
        return reached;
    }

    public Symbols symbols() {
        return symbols;
    }

    public References references() {
        return references;
    }

    public Sites sites() {
        return sites;
    }

    /** The number of the place that stands for a thread itself, below all its calls. */
    public int root(int thread) {
        return directory.number(new Place("Thread", "run", "", "", -thread));
    }

    /**
     * The number of the thread that {@code parent} starts after {@code count} others.
     *
     * @param bodies references to the objects that it runs and knows from the start; after another history of the parent they may be
     *     others, and then it is another thread
     * @param daemon whether the program may end while it waits
     */
    public int child(int parent, int count, List<Long> bodies, boolean daemon) {
        Birth birth = new Birth(parent, count, bodies, daemon);
        return births.computeIfAbsent(birth, this::next);
    }

    private int next(Birth birth) {
        int number = roots + births.size();
        if (birth.daemon()) {
            daemons.add(number);
        }
        return number;
    }

    @Override
    public boolean daemon(int thread) {
        return daemons.contains(thread);
    }

    public void nameThread(int thread, String name) {
        threadNames.putIfAbsent(thread, name);
    }

    /** The symbol of a part of a thread. */
    public int thread(int thread, Part part) {
        long initial = part == Part.SLEEP || (part == Part.LIFE && thread < roots) ? 1 : 0;
        return symbols.number(
                new Symbols.Key(-1L - thread, part.name(), 0),
                part.sort,
                "Z",
                () -> initial,
                () -> thread(thread) + "." + part.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The number of an answer or a text; equal ones have equal numbers. */
    public int text(@Nullable Object value) {
        Optional<Object> key = Optional.ofNullable(value);
        Integer known = textNumbers.putIfAbsent(key, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(key);
        return texts.size() - 1;
    }

    /** Local states are not to be told. */
    public void omitLocals() {
        tellsLocals = false;
    }

    /** Whether local states are told. */
    public boolean tellsLocals() {
        return tellsLocals;
    }

    /** The number of a local state. */
    public int local(Fingerprint state) {
        Fingerprint key = new Fingerprint();
        key.set(state);
        return locals.computeIfAbsent(key, unknown -> locals.size());
    }

    @Override
    public Sort sort(int symbol) {
        return symbols.entry(symbol).sort();
    }

    @Override
    public long initial(int symbol) {
        return symbols.entry(symbol).initial();
    }

    @Override
    public String symbol(int symbol) {
        return symbols.entry(symbol).name();
    }

    @Override
    public String told(int symbol) {
        Symbols.Key key = symbols.key(symbol);
        String part = key.part().equals("[]") ? "[" + key.index() + "]" : "";
        String told = key.owner() > 0 ? references.told(key.owner(), part) : "";
        return told.isEmpty() ? symbol(symbol) : told;
    }

    @Override
    public String home(int symbol) {
        Symbols.Key key = symbols.key(symbol);
        String way = key.owner() > 0 ? references.home(key.owner()) : "";
        if (way.isEmpty()) {
            return Names.super.home(symbol);
        }
        String from = way.substring(way.startsWith(".") ? 1 : 0);
        boolean element = key.part().equals("[]");
        // An element is one thing, what it refers to another.
        return element ? from + "[" + key.index() + "]" : (from.endsWith("]") ? "*" : "") + from;
    }

    @Override
    public String value(int symbol, long value) {
        Symbols.Entry entry = symbols.entry(symbol);
        if (entry.sort() != Sort.LOCATION) {
            return Long.toString(value);
        }
        return switch (entry.type().charAt(0)) {
            case 'Z' -> Boolean.toString(value != 0);
            case 'C' -> "'" + (char) value + "'";
            case 'F' -> Float.toString(Float.intBitsToFloat((int) value));
            case 'D' -> Double.toString(Double.longBitsToDouble(value));
            case 'L', '[' -> references.name(value);
            default -> Long.toString(value);
        };
    }

    /** How a reference reads. */
    public String object(long reference) {
        return reference == Reference.NULL ? "null" : references.name(reference);
    }

    @Override
    public String thread(int thread) {
        return threadNames.getOrDefault(thread, "T" + thread);
    }

    @Override
    public Site site(int site) {
        return sites.site(site);
    }

    @Override
    public String operation(long number) {
        return text(number);
    }

    @Override
    public @Nullable Object answer(long number) {
        return texts.get((int) number).orElse(null);
    }

    @Override
    public OptionalLong number(Object answer) {
        return OptionalLong.of(text(answer));
    }

    @Override
    public String text(long number) {
        return String.valueOf(answer(number));
    }
}
