// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.past;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daxcheck.explorer.call.Called;

/** The calls of all threads of one execution; none are kept unless somebody wants to know. */
public final class Chronicles {

    private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();
    private final List<Chronicle> chronicles = new ArrayList<>();
    private boolean wanted;

    /** Nobody wants to know. */
    public Chronicles() {}

    /** From now on calls are kept. */
    public void begin() {
        wanted = true;
    }

    /**
     * A thread begins.
     *
     * @param quietly the text of an object, found without anything that counts as an operation
     */
    public void follow(CallStack calls, int thread, UnaryOperator<Object> quietly) {
        if (wanted) {
            Chronicle chronicle = new Chronicle(thread, objects, quietly);
            synchronized (objects) {
                chronicles.add(chronicle);
            }
            calls.tell(chronicle);
        }
    }

    /** The calls of all threads; to be asked when the execution is over. */
    public List<Called> calls() {
        return chronicles.stream()
                .flatMap(chronicle -> chronicle.calls().stream())
                .toList();
    }
}
