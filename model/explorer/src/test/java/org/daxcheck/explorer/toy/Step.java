// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.event.Event;

/**
 * A performed operation and what it did to whom.
 *
 * @param event the operation and its result
 * @param effects how it concerned each symbol
 * @param woken the threads that it woke
 */
public record Step(Event event, Map<Integer, Effect> effects, Set<Integer> woken) {

    /** How an operation concerns a symbol. */
    public enum Effect {
        /** It saw the state and left it. */
        LOOKS,
        /** It changed the state without looking, as others of its sort may in any order. */
        BLIND,
        /** It replaced the state. */
        CHANGES;

        boolean commutes(Effect other) {
            return this == other && this != CHANGES;
        }
    }

    /** Whether the order of the two matters. */
    boolean dependsOn(Step earlier) {
        if (event.thread() == earlier.event.thread()) {
            return true;
        }
        if (earlier.woken.contains(event.thread())) {
            return true;
        }
        for (Map.Entry<Integer, Effect> effect : effects.entrySet()) {
            Effect other = earlier.effects.get(effect.getKey());
            if (other != null && !other.commutes(effect.getValue())) {
                return true;
            }
        }
        return false;
    }
}
