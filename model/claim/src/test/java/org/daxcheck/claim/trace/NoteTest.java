// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoteTest {

    /** A class that describes words. */
    public static final class Words {
        private Words() {}

        /** Even or odd. */
        public static String describe(long word) {
            return word % 2 == 0 ? "even" : "odd";
        }
    }

    @Test
    void places_are_filled_with_values() {
        assertThat(Note.of("count {before} -> {after}", Map.of("before", "1", "after", "0")))
                .isEqualTo("<count 1 -> 0>");
        assertThat(Note.of("sleeps", Map.of())).isEqualTo("<sleeps>");
    }

    @Test
    void a_note_whose_value_is_missing_is_not_said() {
        assertThat(Note.of("count {before} -> {after}", Map.of("before", "1"))).isEmpty();
        assertThat(Note.of("", Map.of())).isEmpty();
    }

    @Test
    void a_word_reads_as_its_class_describes_it_and_no_number_as_it_is() {
        Reading reading = Reading.by(Words.class);
        assertThat(List.of(reading.of("4"), reading.of("-3"), reading.of("NULL")))
                .containsExactly("even", "odd", "NULL");
        assertThat(Reading.by(NoteTest.class).of("4")).isEqualTo("4");
    }

    @Test
    void what_a_method_leaves_unsaid_the_one_it_overrides_says() {
        Port general = new Port("f", "sleeps", true, List.of(Reading.PLAIN, Reading.by(Words.class)), Reading.PLAIN);
        Port special = new Port("f", "", false, List.of(Reading.PLAIN, Reading.PLAIN), Reading.PLAIN).over(general);
        assertThat(special.note()).isEqualTo("sleeps");
        assertThat(special.whole()).isTrue();
        assertThat(special.argument(1, "3")).isEqualTo("odd");
    }

    @Test
    void a_class_that_is_not_there_ports_nothing() {
        Vocabulary vocabulary = new Vocabulary(NoteTest.class.getClassLoader());
        assertThat(vocabulary.of("no.such.Class", "method", Vocabulary.ANY)).isEqualTo(Port.NONE);
        assertThat(vocabulary.of(NoteTest.class.getName(), "toString", 0)).isEqualTo(Port.NONE);
    }
}
