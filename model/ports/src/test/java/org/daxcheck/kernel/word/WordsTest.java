// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    /** A word of any class, seen through one way of writing and one of reading. */
    private record Access(LongConsumer write, LongSupplier read) {

        void roundTrips() {
            for (long value : new long[] {7, -1, 0}) {
                write.accept(value);
                assertThat(read.getAsLong()).isEqualTo(value);
            }
        }
    }

    @Test
    void every_write_mode_of_a_long_word_is_seen_by_every_read_mode() {
        LongWord word = new LongWord(3);
        LongConsumer[] writes = {word::setPlain, word::setOpaque, word::setRelease, word::setVolatile};
        LongSupplier[] reads = {word::getPlain, word::getOpaque, word::getAcquire, word::getVolatile};
        assertEveryPairRoundTrips(writes, reads);
    }

    @Test
    void every_write_mode_of_an_int_word_is_seen_by_every_read_mode() {
        IntWord word = new IntWord(3);
        LongConsumer[] writes = {
            v -> word.setPlain((int) v),
            v -> word.setOpaque((int) v),
            v -> word.setRelease((int) v),
            v -> word.setVolatile((int) v)
        };
        LongSupplier[] reads = {word::getPlain, word::getOpaque, word::getAcquire, word::getVolatile};
        assertEveryPairRoundTrips(writes, reads);
    }

    @Test
    void every_write_mode_of_a_reference_word_is_seen_by_every_read_mode() {
        RefWord<Long> word = new RefWord<>(3L);
        LongConsumer[] writes = {word::setPlain, word::setOpaque, word::setRelease, word::setVolatile};
        LongSupplier[] reads = {
            () -> value(word.getPlain()),
            () -> value(word.getOpaque()),
            () -> value(word.getAcquire()),
            () -> value(word.getVolatile())
        };
        assertEveryPairRoundTrips(writes, reads);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void every_write_mode_of_an_array_is_seen_by_every_read_mode_at_its_index_only(int i) {
        LongArrayWords words = new LongArrayWords(5);
        RefArrayWords<Long> refs = new RefArrayWords<>(5);
        LongConsumer[] writes = {
            v -> words.setPlain(i, v),
            v -> words.setOpaque(i, v),
            v -> words.setRelease(i, v),
            v -> words.setVolatile(i, v)
        };
        LongSupplier[] reads = {
            () -> words.getPlain(i), () -> words.getOpaque(i), () -> words.getAcquire(i), () -> words.getVolatile(i)
        };
        assertEveryPairRoundTrips(writes, reads);
        LongConsumer[] refWrites = {
            v -> refs.setPlain(i, v), v -> refs.setOpaque(i, v), v -> refs.setRelease(i, v), v -> refs.setVolatile(i, v)
        };
        LongSupplier[] refReads = {
            () -> value(refs.getPlain(i)),
            () -> value(refs.getOpaque(i)),
            () -> value(refs.getAcquire(i)),
            () -> value(refs.getVolatile(i))
        };
        assertEveryPairRoundTrips(refWrites, refReads);
        words.setPlain(i, 9);
        assertThat(words.getPlain(2)).isZero();
        assertThat(refs.getPlain(2)).isNull();
        assertThat(words.length()).isEqualTo(refs.length()).isEqualTo(5);
    }

    @Test
    void a_compare_and_set_writes_only_over_the_expected_value() {
        LongWord word = new LongWord(1);
        assertThat(word.casVolatile(2, 3)).isFalse();
        assertThat(word.casAcquire(2, 3)).isFalse();
        assertThat(word.casRelease(2, 3)).isFalse();
        assertThat(word.getPlain()).isEqualTo(1);
        assertThat(word.casVolatile(1, 2)).isTrue();
        assertThat(word.casAcquire(2, 3)).isTrue();
        assertThat(word.casRelease(3, 4)).isTrue();
        assertThat(word.getPlain()).isEqualTo(4);
        IntWord small = new IntWord(1);
        assertThat(small.casVolatile(1, 2) && small.casAcquire(2, 3) && small.casRelease(3, 4))
                .isTrue();
        assertThat(small.casVolatile(1, 2) || small.casAcquire(2, 3) || small.casRelease(3, 5))
                .isFalse();
        assertThat(small).hasToString("4");
    }

    @Test
    void a_reference_is_compared_by_identity() {
        Object first = new Object();
        Object second = new Object();
        RefWord<Object> word = new RefWord<>();
        assertThat(word.casVolatile(first, second)).isFalse();
        assertThat(word.casVolatile(null, first)).isTrue();
        assertThat(word.getAndSetVolatile(second)).isSameAs(first);
        RefArrayWords<Object> array = new RefArrayWords<>(2);
        assertThat(array.casVolatile(1, first, second)).isFalse();
        assertThat(array.casVolatile(1, null, first)).isTrue();
        assertThat(array.getAndSetVolatile(1, second)).isSameAs(first);
    }

    @Test
    void a_fetching_operation_returns_what_was_there_before() {
        LongWord word = new LongWord(0b0110);
        assertThat(word.getAndAddVolatile(1)).isEqualTo(0b0110);
        assertThat(word.getAndOrVolatile(0b1000)).isEqualTo(0b0111);
        assertThat(word.getAndAndVolatile(0b1001)).isEqualTo(0b1111);
        assertThat(word.getAndSetVolatile(5)).isEqualTo(0b1001);
        IntWord small = new IntWord(0b0110);
        assertThat(small.getAndAddVolatile(1)).isEqualTo(0b0110);
        assertThat(small.getAndOrVolatile(0b1000)).isEqualTo(0b0111);
        assertThat(small.getAndAndVolatile(0b1001)).isEqualTo(0b1111);
        assertThat(small.getAndSetVolatile(5)).isEqualTo(0b1001);
        LongArrayWords array = new LongArrayWords(1);
        array.setPlain(0, 0b0110);
        assertThat(array.getAndAddVolatile(0, 1)).isEqualTo(0b0110);
        assertThat(array.getAndOrVolatile(0, 0b1000)).isEqualTo(0b0111);
        assertThat(array.getAndAndVolatile(0, 0b1001)).isEqualTo(0b1111);
        assertThat(array.getAndSetVolatile(0, 5)).isEqualTo(0b1001);
        assertThat(array.casVolatile(0, 5, 6)).isTrue();
        assertThat(array.casVolatile(0, 5, 7)).isFalse();
    }

    private static long value(@org.jspecify.annotations.Nullable Long boxed) {
        assertThat(boxed).isNotNull();
        return java.util.Objects.requireNonNull(boxed);
    }

    private static void assertEveryPairRoundTrips(LongConsumer[] writes, LongSupplier[] reads) {
        for (LongConsumer write : writes) {
            for (LongSupplier read : reads) {
                new Access(write, read).roundTrips();
            }
        }
    }
}
