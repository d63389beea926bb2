// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a specification has been asked: a tree of sequences of operations, so that each is applied once for all histories. The
 * specification need not be copied nor compared.
 */
final class SpecificationTree {

    /** A sequence of operations that were taken. */
    static final class Node {
        private final List<Long> operations;
        private final Map<Long, Sequential.Reply> replies = new HashMap<>();
        private final Map<Long, Node> next = new HashMap<>();

        private Node(List<Long> operations) {
            this.operations = operations;
        }
    }

    private final Sequential specification;
    private final Node root = new Node(List.of());

    SpecificationTree(Sequential specification) {
        this.specification = specification;
    }

    Node root() {
        return root;
    }

    /** The sequence. */
    List<Long> operations(Node node) {
        return node.operations;
    }

    Sequential.Reply reply(Node node, long operation) {
        return Objects.requireNonNull(
                node.replies.computeIfAbsent(operation, key -> specification.last(extended(node, operation))));
    }

    long halfway(long operation) {
        return specification.halfway(operation);
    }

    Node after(Node node, long operation) {
        return Objects.requireNonNull(node.next.computeIfAbsent(operation, key -> new Node(extended(node, operation))));
    }

    private static List<Long> extended(Node node, long operation) {
        List<Long> operations = new ArrayList<>(node.operations);
        operations.add(operation);
        return List.copyOf(operations);
    }
}
