// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import org.daxcheck.api.design.Device;

/** What a teardown owes to the {@link Device}: each of its methods once. Without it, nothing would be there to judge. For one thread. */
final class Duties {

    private int refused;
    private int revoked;
    private int removed;

    void refuse() {
        refused++;
    }

    void revoke() {
        revoked++;
    }

    void remove() {
        removed++;
    }

    /** Once the teardown has ended. */
    void judge() {
        judge("newUsersRefused", refused);
        judge("revokeAll", revoked);
        judge("removeMemory", removed);
    }

    private static void judge(String duty, int times) {
        if (times != 1) {
            throw Invariant.I5.violated("teardown has ended and called " + duty + " " + times + " times, not once");
        }
    }
}
