// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.daxcheck.explorer.event.Sort;

/** Dense numbers for what operations work on. */
public final class Symbols {

    /**
     * What identifies a symbol.
     *
     * @param owner the object, the thread or 0 for a static
     * @param part the field, {@code []} for an element, or the name of another part
     * @param index index of the element; 0 for others
     */
    public record Key(long owner, String part, int index) {}

    /**
     * A symbol.
     *
     * @param sort what it stands for
     * @param initial its state before the program starts
     * @param name how it reads
     * @param type descriptor of the value's type, for a location
     */
    public record Entry(Sort sort, long initial, String name, String type) {}

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    /** The number of a symbol; what it stands for is asked only if it is new. */
    public int number(Key key, Sort sort, String type, LongSupplier initial, java.util.function.Supplier<String> name) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        Entry entry = new Entry(sort, initial.getAsLong(), name.get(), type);
        entries.add(entry);
        keys.add(key);
        numbers.put(key, entries.size() - 1);
        return entries.size() - 1;
    }

    /** What identifies a symbol. */
    public Key key(int symbol) {
        return keys.get(symbol);
    }

    public Entry entry(int symbol) {
        return entries.get(symbol);
    }
}
