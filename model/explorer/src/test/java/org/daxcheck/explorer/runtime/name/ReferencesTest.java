// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Arrays and words of the platform are called by what holds them, if that is one thing only. */
class ReferencesTest {

    private final References references = new References();
    private final long design = object("Design");

    private long object(String name) {
        return references.number(0, "set-up", name.length(), name, name + "#" + name.length());
    }

    @Test
    void a_word_in_a_field_is_called_by_the_field() {
        long word = object("AtomicInteger");
        references.holds(design, ".pins", word);
        assertThat(references.told(word, "")).isEqualTo("Design#6.pins");
    }

    @Test
    void what_is_within_a_word_goes_without_saying_and_an_element_does_not() {
        long words = object("AtomicIntegerArray");
        long array = object("int[2]");
        references.holds(design, ".pins", words);
        references.holds(words, ".array", array);
        assertThat(references.told(array, "[1]")).isEqualTo("Design#6.pins[1]");

        long table = object("AtomicInteger[3]");
        long element = object("Atomic");
        references.holds(design, ".table", table);
        references.holds(table, "[2]", element);
        assertThat(references.told(element, "")).isEqualTo("Design#6.table[2]");
    }

    @Test
    void an_array_that_takes_the_place_of_another_is_not_called_by_it() {
        long first = object("int[1]");
        long second = object("int[22]");
        references.holds(design, ".table", first);
        references.holds(design, ".table", second);
        references.holds(design, ".table", first);
        assertThat(references.told(first, "[0]")).isEqualTo("Design#6.table[0]");
        assertThat(references.told(second, "[0]")).isEmpty();
    }

    @Test
    void what_is_in_different_places_in_different_runs_and_what_no_name_leads_to_is_called_by_none() {
        long word = object("AtomicInteger");
        references.holds(design, ".pins", word);
        references.holds(design, ".maps", word);
        assertThat(references.told(word, "")).isEmpty();

        long captured = object("AtomicLong");
        references.holds(design, "", captured);
        assertThat(references.told(captured, "")).isEmpty();
        assertThat(references.told(design, ".alive")).isEmpty();
    }
}
