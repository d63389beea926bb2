// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.search.Listener.Digest;

/**
 * All that the calls so far allow: for each order of calls that fits what was answered, the state in which it leaves the specification,
 * and what it promises the calls in it that have not returned. Other calls of the past do not matter any more: what a history can still
 * be judged to be depends on this alone.
 *
 * <p>Calls are put in order as late as can be, when one of them returns (Lowe, CCPE 29(4), 2017: just in time). No order is lost by
 * that: of any order that fits, what stands before a call that returns has been invoked by then. And a call that does not return
 * waits rightly if one of these orders that promises nothing leaves the specification where the call is not taken; for what is in such
 * an order has returned, and what has returned is in it.
 */
final class Prospects implements Digest {

    /**
     * One order.
     *
     * @param state where it leads: the first sequence that was found to lead there
     * @param promised by thread, the answers of calls that it holds and that have not returned
     */
    private record Prospect(SpecificationTree.Node state, Map<Integer, Optional<Object>> promised) {}

    /**
     * Every order.
     *
     * @param orders none if the answers so far fit no order; then nothing else matters
     * @param open by thread, the operations that have not returned
     */
    private record Outlook(Set<Prospect> orders, Map<Integer, Long> open) {}

    private record Step(int before, int thread, Op op) {}

    private final SpecificationTree specification;
    private final Futures futures;
    private final Names names;
    private final List<Outlook> outlooks = new ArrayList<>();
    private final Map<Outlook, Integer> numbers = new HashMap<>();
    private final Map<Step, Integer> steps = new HashMap<>();

    /** Of a program that {@link Futures#suits}. */
    Prospects(SpecificationTree specification, List<List<Long>> program, Names names) {
        this.specification = specification;
        this.futures = new Futures(specification, program);
        this.names = names;
        number(new Outlook(Set.of(new Prospect(futures.same(specification.root()), Map.of())), Map.of()));
    }

    private int number(Outlook outlook) {
        Integer known = numbers.putIfAbsent(outlook, outlooks.size());
        if (known != null) {
            return known;
        }
        outlooks.add(outlook);
        return outlooks.size() - 1;
    }

    @Override
    public int after(int before, int thread, Op op) {
        Step step = new Step(before, thread, op);
        Integer known = steps.get(step);
        if (known == null) {
            known = number(next(outlooks.get(before), thread, op));
            steps.put(step, known);
        }
        return known;
    }

    /** Whether nothing of what may still come makes the calls so far fit an order. */
    boolean hopeless(int kept) {
        return outlooks.get(kept).orders().isEmpty();
    }

    private Outlook next(Outlook before, int thread, Op op) {
        if (before.orders().isEmpty()) {
            return before;
        }
        Map<Integer, Long> open = new TreeMap<>(before.open());
        if (op.kind() == Kind.INVOKE) {
            open.put(thread, op.a());
            return new Outlook(before.orders(), open);
        }
        Set<Prospect> orders = new HashSet<>();
        Search search = new Search(before, thread, Optional.ofNullable(names.answer(op.b())), orders);
        search.run();
        open.remove(thread);
        return new Outlook(orders, orders.isEmpty() ? Map.of() : open);
    }

    /** The orders that hold a call which returns, as short as can be. */
    private final class Search {
        private final Outlook before;
        private final int returning;
        private final Optional<Object> answer;
        private final Set<Prospect> found;
        private final Set<Prospect> seen;
        private final Deque<Prospect> work;

        Search(Outlook before, int returning, Optional<Object> answer, Set<Prospect> found) {
            this.before = before;
            this.returning = returning;
            this.answer = answer;
            this.found = found;
            this.seen = new HashSet<>(before.orders());
            this.work = new ArrayDeque<>(before.orders());
        }

        void run() {
            while (!work.isEmpty()) {
                Prospect prospect = work.remove();
                if (prospect.promised().containsKey(returning)) {
                    keep(prospect);
                } else {
                    before.open().forEach((thread, operation) -> extend(prospect, thread, operation));
                }
            }
        }

        private void keep(Prospect prospect) {
            Map<Integer, Optional<Object>> promised = new TreeMap<>(prospect.promised());
            if (answer.equals(promised.remove(returning))) {
                found.add(new Prospect(prospect.state(), promised));
            }
        }

        private void extend(Prospect prospect, int thread, long operation) {
            if (prospect.promised().containsKey(thread)) {
                return;
            }
            Sequential.Reply reply = specification.reply(prospect.state(), operation);
            if (reply.taken()) {
                Map<Integer, Optional<Object>> promised = new TreeMap<>(prospect.promised());
                promised.put(thread, Optional.ofNullable(reply.answer()));
                Prospect longer =
                        new Prospect(futures.same(specification.after(prospect.state(), operation)), promised);
                if (seen.add(longer)) {
                    work.add(longer);
                }
            }
        }
    }
}
