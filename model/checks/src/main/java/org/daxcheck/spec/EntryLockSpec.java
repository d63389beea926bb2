// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import static org.daxcheck.api.EntryWord.EEXIST;
import static org.daxcheck.api.EntryWord.ENOMEM;
import static org.daxcheck.api.EntryWord.NONE;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.claim.Disabled;
import org.jspecify.annotations.Nullable;

/**
 * The entry lock of one mapping as a sequential object: the oracle that answers are held against.
 *
 * <p>Not thread-safe. An operation that would have to wait throws {@link Disabled} and changes nothing; one that breaks
 * the rules of its caller (an unlock of what is not locked, a replacement of what is not held) throws
 * {@link IllegalStateException}.
 *
 * <p>Some places leave a choice to implementations. The choice made here is the one that lets the operation end soonest; an
 * implementation that waits longer answers at a moment when this one would give the same answer:
 *
 * <ul>
 *   <li>A PMD request whose own index holds a page or a PTE entry is refused at once, locked or not. Linux 4.12 waits for
 *       the entry first, Linux 5.3 does not.
 *   <li>An index that is not tagged for writeback is passed over at once, locked or not. Linux 4.12 waits first, Linux 5.3
 *       does not come upon it.
 *   <li>A PMD request whose own index holds nothing asks for memory before it looks at the rest of the range, as Linux
 *       4.12 does.
 * </ul>
 */
public final class EntryLockSpec implements EntryLock {

    /** What stands in the tree: the word without its lock bit, whether it is locked, and its tags. */
    private record Slot(long word, boolean locked, boolean dirty, boolean towrite) {

        static Slot heldNew(long word) {
            return new Slot(word, true, false, false);
        }

        Slot lock() {
            return new Slot(word, true, dirty, towrite);
        }

        Slot unlock() {
            return new Slot(word, false, dirty, towrite);
        }

        Slot tag(Tag tag) {
            return new Slot(word, locked, dirty || tag == Tag.DIRTY, towrite || tag == Tag.TOWRITE);
        }

        Slot flushed() {
            return new Slot(word, locked, false, false);
        }

        Slot holding(long other) {
            return new Slot(other, locked, dirty, towrite);
        }

        boolean isPage() {
            return EntryWord.isPage(word);
        }

        boolean isSmall() {
            return !EntryWord.isPmd(word);
        }

        boolean hasBlock() {
            return !isPage() && !EntryWord.isEmpty(word) && !EntryWord.isZero(word);
        }

        long seen() {
            return locked && !isPage() ? EntryWord.locked(word) : word;
        }
    }

    private final EntryLockSettings settings;
    /** By the first index that the slot covers; ranges never overlap. */
    private final TreeMap<Long, Slot> slots = new TreeMap<>();

    private int lastFrame;

    /** An empty tree. */
    public EntryLockSpec(EntryLockSettings settings) {
        this.settings = settings;
    }

    @Override
    public long grab(long index, EntrySize size) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        if (found == null) {
            return make(index, size);
        }
        if (size == EntrySize.PMD && found.getValue().isSmall()) {
            return EEXIST;
        }
        Slot slot = unlockedOrDisabled(found.getValue(), index);
        boolean downgrade = size == EntrySize.PTE && !slot.isSmall() && !slot.hasBlock();
        return downgrade ? downgrade(index, found) : store(found.getKey(), slot.lock());
    }

    private long make(long index, EntrySize size) {
        if (!settings.preload().getAsBoolean()) {
            return ENOMEM;
        }
        long start = size == EntrySize.PMD ? pmdStart(index) : index;
        boolean occupied = !slots.subMap(start, start + pages(size)).isEmpty();
        return occupied ? EEXIST : store(start, Slot.heldNew(EntryWord.empty(size)));
    }

    private long downgrade(long index, Map.Entry<Long, Slot> pmd) {
        if (EntryWord.isZero(pmd.getValue().word())) {
            settings.unmap().unmap(pmd.getKey(), pages(EntrySize.PMD));
        }
        if (!settings.preload().getAsBoolean()) {
            return ENOMEM;
        }
        slots.remove(pmd.getKey());
        return store(index, Slot.heldNew(EntryWord.empty(EntrySize.PTE)));
    }

    @Override
    public void put(long index, long held) {
        Map.Entry<Long, Slot> found = held(index, held);
        slots.put(found.getKey(), found.getValue().unlock());
    }

    @Override
    public long peek(long index) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        if (found == null) {
            return NONE;
        }
        Slot slot = found.getValue();
        return slot.isPage() ? slot.word() : unlockedOrDisabled(slot, index).word();
    }

    @Override
    public long insert(long index, long held, long replacement, boolean write) {
        Map.Entry<Long, Slot> found = held(index, held);
        Slot slot = found.getValue();
        long word = EntryWord.unlocked(replacement);
        if (slot.isPage()) {
            settings.unmap().unmap(index, 1);
            if (!settings.preload().getAsBoolean()) {
                return ENOMEM;
            }
            slot = Slot.heldNew(word);
        } else if (!slot.hasBlock()) {
            unmapZero(found, word);
            slot = slot.holding(word);
        }
        slots.put(found.getKey(), write ? slot.tag(Tag.DIRTY) : slot);
        return EntryWord.locked(word);
    }

    private void unmapZero(Map.Entry<Long, Slot> found, long replacement) {
        if (EntryWord.isZero(found.getValue().word()) && !EntryWord.isZero(replacement)) {
            settings.unmap().unmap(found.getKey(), pages(EntrySize.PMD));
        }
    }

    @Override
    public long loadHole(long index, long held) {
        Map.Entry<Long, Slot> found = held(index, held);
        Slot slot = found.getValue();
        if (slot.isPage()) {
            return slot.word();
        }
        if (!EntryWord.isEmpty(slot.word()) || !slot.isSmall()) {
            throw new IllegalStateException("a hole page can only take the place of an empty PTE entry, index " + index
                    + " holds " + EntryWord.describe(slot.seen()));
        }
        if (!settings.preload().getAsBoolean()) {
            return ENOMEM;
        }
        lastFrame++;
        return store(index, Slot.heldNew(EntryWord.page(lastFrame)));
    }

    @Override
    public boolean delete(long index) {
        return remove(index, true);
    }

    @Override
    public boolean invalidate(long index) {
        return remove(index, false);
    }

    private boolean remove(long index, boolean evenIfTagged) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        if (found == null || found.getValue().isPage()) {
            return false;
        }
        Slot slot = unlockedOrDisabled(found.getValue(), index);
        if (!evenIfTagged && (slot.dirty() || slot.towrite())) {
            return false;
        }
        slots.remove(found.getKey());
        return true;
    }

    @Override
    public boolean truncatePage(long index) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        if (found == null || !found.getValue().isPage()) {
            return false;
        }
        unlockedOrDisabled(found.getValue(), index);
        slots.remove(found.getKey());
        return true;
    }

    @Override
    public void tagForWriteback(long first, long last) {
        UnaryOperator<Slot> choose = slot -> slot.dirty() ? slot.tag(Tag.TOWRITE) : slot;
        Map.@Nullable Entry<Long, Slot> straddling = find(first);
        long from = straddling == null ? first : straddling.getKey();
        slots.subMap(from, true, last, true).replaceAll((start, slot) -> choose.apply(slot));
    }

    @Override
    public boolean writeBack(long index) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        if (found == null || found.getValue().isPage()) {
            return false;
        }
        if (!found.getValue().towrite()) {
            return false;
        }
        slots.put(found.getKey(), unlockedOrDisabled(found.getValue(), index).flushed());
        return true;
    }

    @Override
    public long lookup(long index) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        return found == null ? NONE : found.getValue().seen();
    }

    @Override
    public boolean tagged(long index, Tag tag) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        if (found == null) {
            return false;
        }
        return tag == Tag.DIRTY ? found.getValue().dirty() : found.getValue().towrite();
    }

    @Override
    public long entries() {
        return slots.values().stream().filter(slot -> !slot.isPage()).count();
    }

    /** One for each page in the tree, and one for who holds it. */
    @Override
    public long pageReferences() {
        return slots.values().stream()
                .filter(Slot::isPage)
                .mapToLong(slot -> slot.locked() ? 2 : 1)
                .sum();
    }

    /** The index at which a page of the device is mapped. */
    OptionalLong indexOfFrame(int frame) {
        for (Map.Entry<Long, Slot> slot : slots.entrySet()) {
            long word = slot.getValue().word();
            long page = frame - EntryWord.sector(word);
            if (slot.getValue().hasBlock() && page >= 0 && page < pages(EntryWord.size(word))) {
                return OptionalLong.of(slot.getKey() + page);
            }
        }
        return OptionalLong.empty();
    }

    /** Takes everything out of the tree; disabled while any of it is locked. */
    void removeAll() {
        slots.forEach((start, slot) -> unlockedOrDisabled(slot, start));
        slots.clear();
    }

    private Map.@Nullable Entry<Long, Slot> find(long index) {
        Map.@Nullable Entry<Long, Slot> below = slots.floorEntry(index);
        if (below == null) {
            return null;
        }
        return below.getKey() + pages(EntryWord.size(below.getValue().word())) > index ? below : null;
    }

    private Map.Entry<Long, Slot> held(long index, long held) {
        Map.@Nullable Entry<Long, Slot> found = find(index);
        boolean right = found != null
                && found.getValue().locked()
                && (EntryWord.isPage(held)
                        ? held == found.getValue().word()
                        : !found.getValue().isPage());
        if (found == null || !right) {
            throw new IllegalStateException("nobody holds " + EntryWord.describe(held) + " at index " + index
                    + ", where there is " + EntryWord.describe(lookup(index)));
        }
        return found;
    }

    private static Slot unlockedOrDisabled(Slot slot, long index) {
        if (slot.locked()) {
            throw new Disabled("index " + index + " is locked: " + EntryWord.describe(slot.word()));
        }
        return slot;
    }

    private long store(long start, Slot slot) {
        slots.put(start, slot);
        return slot.seen();
    }

    private long pages(EntrySize size) {
        return size == EntrySize.PMD ? 1L << settings.pmdOrder() : 1;
    }

    private long pmdStart(long index) {
        return index & -pages(EntrySize.PMD);
    }
}
