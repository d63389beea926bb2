// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.call;

import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Operation;

/**
 * One word of the vocabulary: an operation, and the short name by which program ids refer to it.
 *
 * @param slug lower-case letters and digits, for example {@code fault0}
 * @param operation what is called
 */
public record Call(String slug, Operation<EntryLock> operation) {

    /** Refuses a slug that could not stand in an id. */
    public Call {
        if (!slug.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException("not a slug: " + slug);
        }
    }

    static Call of(String slug, String label, Operation.Body<EntryLock> body) {
        return new Call(slug, new Operation<>(label, body));
    }

    /** The same, which gives back before it returns what this does. */
    Call holding(Operation.Body<EntryLock> halfway) {
        return new Call(slug, new Operation<>(operation.label(), operation.body(), halfway));
    }

    @Override
    public String toString() {
        return operation.label();
    }
}
