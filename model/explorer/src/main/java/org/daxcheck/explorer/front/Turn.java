// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.explorer.event.Names;

/**
 * One operation of one actor.
 *
 * @param actor its number
 * @param index which of the actor's operations
 * @param label how it reads
 */
public record Turn(int actor, int index, String label) {

    /** The numbers of the operations of each actor, given how they read; empty if numbers are not given in advance. */
    public static List<List<Long>> numbers(List<List<String>> labels, Names names) {
        List<List<Long>> numbers = new ArrayList<>();
        for (int actor = 0; actor < labels.size(); actor++) {
            List<Long> own = new ArrayList<>();
            for (int index = 0; index < labels.get(actor).size(); index++) {
                Turn turn = new Turn(actor, index, labels.get(actor).get(index));
                names.number(turn).ifPresent(own::add);
            }
            if (own.size() < labels.get(actor).size()) {
                return List.of();
            }
            numbers.add(own);
        }
        return numbers;
    }

    @Override
    public String toString() {
        return label;
    }
}
