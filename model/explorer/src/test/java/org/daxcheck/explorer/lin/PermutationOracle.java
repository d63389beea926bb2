// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges histories by trying every order of every choice of the calls that did not return. */
final class PermutationOracle {

    private final Sequential specification;

    PermutationOracle(Sequential specification) {
        this.specification = specification;
    }

    Judge.Ruling judge(History history) {
        List<Integer> returned = new ArrayList<>();
        List<Integer> pending = new ArrayList<>();
        for (int i = 0; i < history.calls().size(); i++) {
            (history.calls().get(i).returned() ? returned : pending).add(i);
        }
        boolean ordered = false;
        for (int chosen = 0; chosen < 1 << pending.size(); chosen++) {
            List<Integer> calls = new ArrayList<>(returned);
            for (int i = 0; i < pending.size(); i++) {
                if ((chosen >>> i & 1) != 0) {
                    calls.add(pending.get(i));
                }
            }
            ordered |= permute(history, new ArrayList<>(), calls, -1);
        }
        boolean waits = !history.stuck()
                || pending.stream().allMatch(call -> permute(history, new ArrayList<>(), returned, call));
        return !ordered ? Judge.Ruling.NOT_LINEARIZABLE : waits ? Judge.Ruling.LINEARIZABLE : Judge.Ruling.STUCK;
    }

    private boolean permute(History history, List<Integer> order, List<Integer> left, int last) {
        if (left.isEmpty()) {
            return fits(history, order, last);
        }
        for (Integer call : left) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove(call);
            order.add(call);
            boolean found = permute(history, order, rest, last);
            order.remove(order.size() - 1);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(History history, List<Integer> order, int last) {
        List<Long> operations = new ArrayList<>();
        long done = 0;
        long mine = 0;
        for (int index : order) {
            mine |= 1L << index;
        }
        for (int index : order) {
            Call call = history.calls().get(index);
            if ((call.after() & mine & ~done) != 0) {
                return false;
            }
            done |= 1L << index;
            operations.add(call.operation());
            Sequential.Reply reply = specification.last(List.copyOf(operations));
            if (!reply.taken() || (call.returned() && !Objects.equals(reply.answer(), call.answer()))) {
                return false;
            }
        }
        if (last < 0) {
            return true;
        }
        operations.add(history.calls().get(last).operation());
        return !specification.last(List.copyOf(operations)).taken();
    }
}
