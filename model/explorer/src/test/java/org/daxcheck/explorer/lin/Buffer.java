// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A queue for two numbers: operation n puts n, 0 takes, -1 looks; a put waits while it is full, a take while it is empty. */
final class Buffer implements Sequential {

    static final long TAKE = 0;
    static final long LOOK = -1;

    @Override
    public Reply last(List<Long> operations) {
        Deque<Long> queue = new ArrayDeque<>();
        Reply reply = Reply.DISABLED;
        for (long operation : operations) {
            reply = apply(queue, operation);
        }
        return reply;
    }

    private static Reply apply(Deque<Long> queue, long operation) {
        if (operation == LOOK) {
            return Reply.of(queue.peek());
        }
        if (operation == TAKE) {
            return queue.isEmpty() ? Reply.DISABLED : Reply.of(queue.poll());
        }
        if (queue.size() == 2) {
            return Reply.DISABLED;
        }
        queue.add(operation);
        return Reply.of(null);
    }
}
