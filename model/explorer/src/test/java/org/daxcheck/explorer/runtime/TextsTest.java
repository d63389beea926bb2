// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.subject.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What objects and classes are called: as without the explorer, or refused. */
class TextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "textOfObject | toString of java.lang.Object",
                "textOfArray | toString of [I",
                "textOfLambda | toString of org.daxcheck.explorer.subject.Texts$$Lambda",
                "textOfLock | toString of java.util.concurrent.locks.ReentrantLock",
                "textInsideLock | toString of java.util.concurrent.locks.ReentrantLock",
            })
    void a_text_that_the_platform_makes_of_a_number_is_refused(String construct, String name) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Subject.explore("Texts." + construct))
                .satisfies(refusal -> {
                    assertThat(refusal.construct()).contains(name);
                    assertThat(refusal.place()).startsWith("Texts.java:");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "texts | true true 3 [1] [2]",
                "rejected | rejected",
            })
    void any_other_is_told(String construct, String outcome) throws Exception {
        assertThat(Subject.explore("Texts." + construct).outcomes().keySet()).containsExactly(outcome);
    }

    @Test
    void copies_and_models_are_called_what_the_platform_calls_them() throws Exception {
        assertThat(Subject.explore("Texts.names").outcomes().keySet()).containsExactly(Texts.platformNames());
    }
}
