// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.spec.EntryLockSpec;
import org.junit.jupiter.api.Test;

final class InvariantsTest {

    /** The names of the invariants that do not hold. */
    private static List<String> broken(EntryLock lock) {
        List<String> names = new ArrayList<>();
        Invariants.ALL.forEach(check -> {
            try {
                check.body().accept(lock);
            } catch (AssertionError broken) {
                names.add(check.invariant());
            }
        });
        return names;
    }

    private static EntryLockSpec spec() {
        return new EntryLockSpec(EntryLockSettings.checking());
    }

    @Test
    void all_hold_of_a_tree_with_every_kind_of_entry() {
        EntryLockSpec lock = spec();
        long held = lock.grab(0, EntrySize.PTE);
        lock.put(0, lock.insert(0, held, EntryWord.block(7, EntrySize.PTE), true));
        lock.put(1, lock.loadHole(1, lock.grab(1, EntrySize.PTE)));
        lock.put(2, lock.grab(2, EntrySize.PMD));
        assertThat(broken(lock)).isEmpty();
    }

    @Test
    void a_locked_entry_breaks_i_lock() {
        EntryLockSpec lock = spec();
        lock.grab(3, EntrySize.PTE);
        assertThat(broken(lock)).containsExactly("I-lock");
    }

    @Test
    void a_pmd_that_covers_half_its_range_breaks_i_range() {
        EntryLockSpec spec = spec();
        spec.put(2, spec.grab(2, EntrySize.PMD));
        assertThat(broken(new Answering(spec) {
                    @Override
                    public long lookup(long index) {
                        return index == 3 ? EntryWord.NONE : super.lookup(index);
                    }
                }))
                .containsExactly("I-range");
    }

    @Test
    void a_wrong_count_breaks_i_count() {
        EntryLockSpec spec = spec();
        spec.put(2, spec.grab(2, EntrySize.PMD));
        assertThat(broken(new Answering(spec) {
                    @Override
                    public long entries() {
                        return 2;
                    }
                }))
                .containsExactly("I-count");
    }

    @Test
    void a_tag_on_an_empty_entry_breaks_i_tag() {
        EntryLockSpec spec = spec();
        spec.put(1, spec.grab(1, EntrySize.PTE));
        assertThat(broken(new Answering(spec) {
                    @Override
                    public boolean tagged(long index, Tag tag) {
                        return index == 1 && tag == Tag.TOWRITE;
                    }
                }))
                .containsExactly("I-tag");
    }

    @Test
    void a_reference_too_many_breaks_i_page() {
        EntryLockSpec spec = spec();
        spec.put(1, spec.loadHole(1, spec.grab(1, EntrySize.PTE)));
        assertThat(broken(new Answering(spec) {
                    @Override
                    public long pageReferences() {
                        return 1 + super.pageReferences();
                    }
                }))
                .containsExactly("I-page");
    }
}
