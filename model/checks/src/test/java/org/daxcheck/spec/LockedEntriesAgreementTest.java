// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.claim.Operation;
import org.daxcheck.port.entrylock.locked.LockedEntries;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.scenario.call.Call;
import org.daxcheck.scenario.call.Calls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thread, the port and the specification side by side. */
final class LockedEntriesAgreementTest {

    private static final int HISTORIES = 150;
    private static final int CALLS = 60;

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (long index = 0; index < 4; index++) {
            calls.addAll(List.of(
                    Calls.fault(index),
                    Calls.pmdFault(index),
                    Calls.writeFault(index, 7 + index),
                    Calls.pmdWriteFault(index, 16 + (index & ~1)),
                    Calls.zeroPmdFault(index),
                    Calls.readFault(index),
                    Calls.peek(index),
                    Calls.invalidate(index),
                    Calls.delete(index),
                    Calls.truncatePage(index),
                    Calls.writeBack(index)));
        }
        calls.addAll(List.of(Calls.tagAll(), Calls.tagAll(), Calls.entries()));
        return calls;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void every_sequential_history_has_the_answers_of_the_specification(int everyNthAllocationFails) {
        List<Call> calls = calls();
        for (int seed = 0; seed < HISTORIES; seed++) {
            EntryLock faithful = new LockedEntries(settings(everyNthAllocationFails));
            EntryLock repaired = new RepairedEntries(settings(everyNthAllocationFails));
            EntryLock specification = new EntryLockSpec(settings(everyNthAllocationFails));
            Random random = new Random(seed);
            for (int i = 0; i < CALLS; i++) {
                Operation<EntryLock> call =
                        calls.get(random.nextInt(calls.size())).operation();
                List<String> answers = Stream.of(faithful, repaired, specification)
                        .map(subject -> call.body().run(subject, new long[Operation.REGISTERS]) + " " + state(subject))
                        .toList();
                assertThat(answers.get(0)).as("%s, history %d", call, seed).isEqualTo(answers.get(2));
                assertThat(answers.get(1)).as("%s, history %d", call, seed).isEqualTo(answers.get(2));
            }
        }
    }

    private static EntryLockSettings settings(int everyNthAllocationFails) {
        int[] asked = {0};
        return EntryLockSettings.checking()
                .withPreload(() -> everyNthAllocationFails == 0 || ++asked[0] % everyNthAllocationFails != 0);
    }

    private static String state(EntryLock subject) {
        StringBuilder state = new StringBuilder().append(subject.entries());
        for (long index = 0; index < 4; index++) {
            long word = subject.lookup(index);
            state.append(", ")
                    .append(EntryWord.isPage(word) ? "page" : EntryWord.describe(word))
                    .append(subject.tagged(index, Tag.DIRTY) ? " dirty" : "")
                    .append(subject.tagged(index, Tag.TOWRITE) ? " towrite" : "");
        }
        return state.toString();
    }
}
