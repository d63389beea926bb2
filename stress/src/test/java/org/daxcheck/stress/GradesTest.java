// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.stress.outcome.Hung;
import org.daxcheck.stress.vocabulary.OneAfterTheOther;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.Outcome;

class GradesTest {

    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "spelled out")
    @Outcome(id = "[0-9], [0-9]", expect = Expect.ACCEPTABLE, desc = "matched")
    private static final class Patterned {}

    @Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "the rest")
    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "spelled out")
    private static final class Defaulted {}

    @JCStressMeta(OneAfterTheOther.class)
    private static final class ByVocabulary {}

    @Test
    void what_is_spelled_out_goes_before_what_matches() {
        assertThat(Grades.of(Patterned.class).grade("1, 1").reason()).isEqualTo("spelled out");
        assertThat(Grades.of(Patterned.class).grade("1, 2").allowed()).isTrue();
    }

    @Test
    void what_no_outcome_covers_is_forbidden() {
        assertThat(Grades.of(Patterned.class).grade("a, b").allowed()).isFalse();
    }

    @Test
    void the_default_comes_last() {
        assertThat(Grades.of(Defaulted.class).grade("1, 1").allowed()).isFalse();
        assertThat(Grades.of(Defaulted.class).grade("7, 7").allowed()).isTrue();
    }

    @Test
    void a_vocabulary_grades_for_the_test_that_names_it() {
        assertThat(Grades.of(ByVocabulary.class).grade("1, 0").allowed()).isTrue();
        assertThat(Grades.of(ByVocabulary.class).grade("0, 0").allowed()).isFalse();
        assertThat(Grades.of(ByVocabulary.class).grade(Hung.OUTCOME + ", 0").reason())
                .isEqualTo(Hung.REASON);
    }
}
