// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

    private static final int WORDS_A_LINE = 8;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 9})
    void every_page_has_a_word_of_its_own(int order) {
        Range range = new Range(0, order);
        Set<Integer> positions = new HashSet<>(Set.of(Range.PMD));
        for (int number = 0; number < range.pages(); number++) {
            assertThat(positions.add(range.pte(number))).isTrue();
            assertThat(range.get(range.pte(number))).isZero();
        }
        assertThat(positions).hasSize(1 + range.pages());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 9})
    void neighbours_do_not_share_a_cache_line(int order) {
        Range range = new Range(0, order);
        for (int number = 1; number < range.pages(); number++) {
            int distance = Math.abs(range.pte(number) - range.pte(number - 1));
            assertThat(distance).isGreaterThanOrEqualTo(WORDS_A_LINE);
        }
        assertThat(range.pte(0) - Range.PMD).isGreaterThanOrEqualTo(WORDS_A_LINE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void stamps_differ_from_each_other_and_from_the_first_vacancy(int order) {
        Range range = new Range(0, order);
        long first = range.newStamp();
        long second = range.newStamp();
        assertThat(Set.of(TreeWord.vacant(0), TreeWord.vacant(first), TreeWord.vacant(second)))
                .hasSize(3)
                .allMatch(TreeWord::isVacant);
    }
}
