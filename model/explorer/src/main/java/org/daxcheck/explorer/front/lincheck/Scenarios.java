// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every scenario, the fewest operations first: for each thread a sequence of operations. Threads with sequences of one length stand in the
 * order of their sequences, so that of the scenarios that differ only in the order of threads there is one.
 */
final class Scenarios implements Iterator<List<List<Request>>> {

    private final List<Request> requests;
    private final List<int[]> shapes = new ArrayList<>();
    private int shape;
    private long @Nullable [] at;
    private @Nullable List<List<Request>> next;

    /**
     * All scenarios.
     *
     * @param threads at most
     * @param operations of each thread at most
     */
    Scenarios(List<Request> requests, int threads, int operations) {
        this.requests = List.copyOf(requests);
        for (int total = 1; total <= threads * operations; total++) {
            shapes(total, threads, operations, new ArrayList<>());
        }
        this.next = advance();
    }

    /** The ways to part a number of operations among threads, longest sequence first. */
    private void shapes(int left, int threads, int longest, List<Integer> before) {
        if (left == 0) {
            shapes.add(before.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        for (int length = Math.min(left, longest); threads > 0 && length >= 1; length--) {
            List<Integer> more = new ArrayList<>(before);
            more.add(length);
            shapes(left - length, threads - 1, length, more);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<List<Request>> next() {
        List<List<Request>> given = next;
        if (given == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return given;
    }

    private @Nullable List<List<Request>> advance() {
        while (shape < shapes.size()) {
            long[] numbers = at;
            if (numbers == null) {
                numbers = new long[shapes.get(shape).length];
            } else if (!increment(numbers)) {
                shape++;
                at = null;
                continue;
            }
            at = numbers;
            List<List<Request>> scenario = scenario(numbers);
            if (allowed(scenario)) {
                return scenario;
            }
        }
        return null;
    }

    /** Counts on; the numbers of threads with sequences of one length do not descend. */
    private boolean increment(long[] numbers) {
        int[] lengths = shapes.get(shape);
        for (int thread = numbers.length - 1; thread >= 0; thread--) {
            if (numbers[thread] + 1 < sequences(lengths[thread])) {
                numbers[thread]++;
                for (int later = thread + 1; later < numbers.length; later++) {
                    numbers[later] = lengths[later] == lengths[later - 1] ? numbers[later - 1] : 0;
                }
                return true;
            }
        }
        return false;
    }

    private long sequences(int length) {
        long count = 1;
        for (int i = 0; i < length; i++) {
            count = Math.multiplyExact(count, requests.size());
        }
        return count;
    }

    private List<List<Request>> scenario(long[] numbers) {
        List<List<Request>> scenario = new ArrayList<>();
        for (int thread = 0; thread < numbers.length; thread++) {
            List<Request> sequence = new ArrayList<>();
            long number = numbers[thread];
            for (int i = 0; i < shapes.get(shape)[thread]; i++) {
                sequence.add(0, requests.get((int) (number % requests.size())));
                number /= requests.size();
            }
            scenario.add(sequence);
        }
        return scenario;
    }

    private static boolean allowed(List<List<Request>> scenario) {
        Set<String> groups = new HashSet<>();
        Set<Object> once = new HashSet<>();
        for (List<Request> sequence : scenario) {
            Set<String> own = new HashSet<>();
            for (Request request : sequence) {
                if (request.once() && !once.add(request.method())) {
                    return false;
                }
                if (!request.group().isEmpty()) {
                    own.add(request.group());
                }
            }
            for (String group : own) {
                if (!groups.add(group)) {
                    return false;
                }
            }
        }
        return true;
    }
}
