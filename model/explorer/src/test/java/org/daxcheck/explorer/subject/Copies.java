// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.daxcheck.explorer.runtime.primitive.Recording;
import org.jspecify.annotations.Nullable;

/** Copies of arrays that others know, right and wrong ones. */
public final class Copies {

    private Copies() {}

    private static final class Arrangement {
        private final int[] numbers = {1, 2, 3};
        private final long[] longs = new long[3];
        private final Object[] objects = {"one", 2, "three"};
        private final String[] texts = new String[3];
        private final Object none = "text";

        String all() {
            return String.join(
                    "; ",
                    one(numbers, 0, numbers, 1, 2) + Arrays.toString(numbers),
                    one(texts, 0, objects, 2, 1) + Arrays.toString(objects),
                    one(objects, 0, texts, 0, 3) + Arrays.toString(texts),
                    one(numbers, 0, longs, 0, 1),
                    one(objects, 0, numbers, 0, 0),
                    one(none, 0, objects, 0, 1),
                    one(objects, 0, none, 0, 1),
                    one(null, 0, objects, 0, 1),
                    one(objects, 0, null, 0, 1),
                    one(objects, -1, objects, 0, 1),
                    one(objects, 0, texts, 2, 2),
                    one(numbers, 1, numbers, 0, Integer.MAX_VALUE),
                    one(numbers, 0, numbers, 0, -1));
        }
    }

    @SuppressWarnings("NullAway") // what a null does is the question
    private static String one(@Nullable Object from, int fromIndex, @Nullable Object to, int toIndex, int length) {
        try {
            System.arraycopy(from, fromIndex, to, toIndex, length);
            return "copied ";
        } catch (NullPointerException | IndexOutOfBoundsException | ArrayStoreException e) {
            return e.getClass().getName() + ": " + Objects.requireNonNullElse(e.getMessage(), "") + " ";
        }
    }

    /** What each of the copies comes to. */
    public static String outcome() {
        return new Arrangement().all();
    }

    /** The copies in a thread that has the arrays from another. */
    public static List<Runnable> shared() {
        Arrangement arrangement = new Arrangement();
        return List.of(() -> Recording.report(arrangement.all()));
    }
}
