// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.List;
import org.daxcheck.api.design.Device;

/**
 * What a teardown owes to the {@link Device}: each of its methods once, in their order. Without it, nothing would be there to judge,
 * or nothing would be judged until it is too late. For one thread.
 */
final class Duties {

    private static final List<String> ORDER = List.of("newUsersRefused", "revokeAll", "removeMemory");

    private final Invariant judged;
    private int done;

    Duties(Invariant judged) {
        this.judged = judged;
    }

    void refuse() {
        called(0);
    }

    void revoke() {
        called(1);
    }

    void remove() {
        called(2);
    }

    /** Once the teardown has ended. */
    void judge() {
        if (done < ORDER.size()) {
            broken("teardown has ended and never called " + ORDER.get(done));
        }
    }

    private void called(int duty) {
        if (duty < done) {
            broken("teardown calls " + ORDER.get(duty) + " again");
        } else if (duty > done) {
            broken("teardown calls " + ORDER.get(duty) + " before " + ORDER.get(done));
        }
        done = Math.max(done, duty + 1);
    }

    /** I5 wants the whole of it. I4 counts from the first duty, and would be kept by whoever puts that off to the end. */
    private void broken(String how) {
        if (judged == Invariant.I5 || (judged == Invariant.I4 && done == 0)) {
            throw judged.violated(how);
        }
    }
}
