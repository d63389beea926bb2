// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells the states of a specification apart by what it would answer from there on, for it need not be able to compare them: two
 * sequences of operations lead to one state if the same operations are left to the program, and each gets the same reply after either,
 * and then the next, to the end. So a state is the tree of what is left; all of it is asked.
 */
final class Futures {

    /** More orders of a program's operations than this are not asked for. */
    private static final long ORDERS = 20_000;

    /** What is left, and for each thread that has an operation left the reply to it and the state then. */
    private record Future(List<Integer> done, List<Ahead> ahead) {}

    /** A reply, and the first sequence found to lead to the state after it; the state before it if it is not taken. */
    private record Ahead(Object reply, SpecificationTree.Node after) {}

    private final SpecificationTree specification;
    private final List<List<Long>> program;
    private final Map<Long, Integer> threads = new HashMap<>();
    private final Map<Future, SpecificationTree.Node> first = new HashMap<>();
    private final Map<SpecificationTree.Node, SpecificationTree.Node> known = new HashMap<>();

    Futures(SpecificationTree specification, List<List<Long>> program) {
        this.specification = specification;
        this.program = program;
        for (int thread = 0; thread < program.size(); thread++) {
            for (long operation : program.get(thread)) {
                threads.put(operation, thread);
            }
        }
    }

    /** Whether a program is small enough, and says of each operation who performs it. */
    static boolean suits(List<List<Long>> program) {
        double orders = 1;
        int length = 0;
        for (List<Long> operations : program) {
            for (int i = 1; i <= operations.size(); i++) {
                orders = orders * ++length / i;
            }
        }
        long different = program.stream().flatMap(List::stream).distinct().count();
        return length > 0 && different == length && orders <= ORDERS;
    }

    /** The first sequence found that leads to the same state. */
    SpecificationTree.Node same(SpecificationTree.Node node) {
        SpecificationTree.Node found = known.get(node);
        if (found == null) {
            found = first.computeIfAbsent(future(node), future -> node);
            known.put(node, found);
        }
        return found;
    }

    private Future future(SpecificationTree.Node node) {
        int[] done = new int[program.size()];
        for (long operation : specification.operations(node)) {
            done[Objects.requireNonNull(threads.get(operation))]++;
        }
        List<Integer> counts = new ArrayList<>();
        List<Ahead> ahead = new ArrayList<>();
        for (int thread = 0; thread < done.length; thread++) {
            counts.add(done[thread]);
            if (done[thread] < program.get(thread).size()) {
                ahead.add(ahead(node, program.get(thread).get(done[thread])));
            }
        }
        return new Future(counts, ahead);
    }

    /** A specification that fails is like no other, and fails again when somebody wants to know. */
    private Ahead ahead(SpecificationTree.Node node, long operation) {
        Sequential.Reply reply;
        try {
            reply = specification.reply(node, operation);
        } catch (RuntimeException | AssertionError broken) {
            return new Ahead(node, node);
        }
        return new Ahead(reply, reply.taken() ? same(specification.after(node, operation)) : specification.root());
    }
}
