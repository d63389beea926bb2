// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers in operations mean. Answers are final: a number that has occurred in a {@link Run} means the same for the life of
 * the source. Called by one thread at a time.
 */
public interface Names {

    /** What a symbol stands for. */
    Sort sort(int symbol);

    /**
     * The state of a symbol before the program starts. For a location of an object that the program allocates itself, the default
     * value of its type: what a constructor stores is a WRITE.
     */
    long initial(int symbol);

    /** How a symbol reads in a trace, for example {@code Entry#3.count}. */
    String symbol(int symbol);

    /**
     * The same for people: where an array or an object of the platform is a part of another, by the name of that part. The count of a
     * {@code AtomicInteger} in the field {@code pins} reads {@code Design#3.pins}, the first element of an array there {@code Design#3.pins[0]}.
     */
    default String told(int symbol) {
        return symbol(symbol);
    }

    /**
     * The object of which a symbol is part, or the element that it is, by the way that leads there: {@code pgmap.word}, {@code words[2]}, and
     * {@code *words[2]} for the object to which that element refers. As it reads in a trace, {@code Entry#3}, if no way is known.
     */
    default String home(int symbol) {
        String name = symbol(symbol);
        int dot = name.endsWith("]") ? -1 : name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** How a value reads at a location, for example {@code null}, {@code true}, {@code -1}, {@code Node#2}. */
    String value(int symbol, long value);

    /** How a thread reads in a trace, for example {@code T0}. */
    String thread(int thread);

    /** Whether the program may end while this thread waits. */
    default boolean daemon(int thread) {
        return false;
    }

    /** Where in the code an operation stands. */
    Site site(int site);

    /** How the scenario's operation with this number reads, for example {@code fault(0)}: operand a of INVOKE and RESPOND. */
    String operation(long number);

    /** The answer with this number, operand b of RESPOND: equal answers have equal numbers. */
    @Nullable
    Object answer(long number);

    /** The number of an operation or an answer, whether it has occurred or not; empty where numbers are not given in advance. */
    default OptionalLong number(Object answer) {
        return OptionalLong.empty();
    }

    /** The text with this number: operand a of REPORT and FAIL. */
    String text(long number);
}
