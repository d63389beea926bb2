// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;

/**
 * One call against each of many, from the same state.
 *
 * @param id the first part of the programs' ids
 * @param about one sentence; the other call is added
 * @param before the state
 * @param call the one call
 */
record Pairs(String id, String about, List<Call> before, Call call) {

    List<Program<EntryLock>> against(Call... others) {
        return Stream.of(others).map(this::against).toList();
    }

    private Program<EntryLock> against(Call other) {
        return Scene.of(id + "-vs-" + other.slug(), about + " Against it: " + other + ".")
                .before(before.toArray(Call[]::new))
                .thread(call)
                .thread(other)
                .build();
    }
}
