// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;
import org.daxcheck.spec.EntryLockSpec;

/**
 * Builds the programs of this package: numbered threads, a set-up that runs before any of them, the specification and the
 * invariants. Not thread-safe.
 */
final class Scene {

    private final String id;
    private final String about;
    private final List<Operation<EntryLock>> before = new ArrayList<>();
    private final List<List<Operation<EntryLock>>> threads = new ArrayList<>();
    private Memory memory = Memory.ENDLESS;

    private Scene(String id, String about) {
        this.id = id;
        this.about = about;
    }

    static Scene of(String id, String about) {
        return new Scene(id, about);
    }

    /** Calls made before the race, with the registers of the first thread: what it grabs here, it holds. */
    Scene before(Call... calls) {
        before.addAll(operations(calls));
        return this;
    }

    /** One more thread. */
    Scene thread(Call... calls) {
        threads.add(operations(calls));
        return this;
    }

    /** The same thread several times. */
    Scene threads(int count, Call... calls) {
        for (int i = 0; i < count; i++) {
            thread(calls);
        }
        return this;
    }

    /** How much memory the specification has; the subject must be given the same. */
    Scene memory(Memory supply) {
        this.memory = supply;
        return this;
    }

    Program<EntryLock> build() {
        Memory supply = memory;
        return unjudged()
                .specification(() -> new EntryLockSpec(supply.sequentially(EntryLockSettings.checking())))
                .build();
    }

    /** The same without a specification: for races whose answers depend on who asks for memory first. */
    Program<EntryLock> buildUnjudged() {
        return unjudged().build();
    }

    private static List<Operation<EntryLock>> operations(Call... calls) {
        return Stream.of(calls).map(Call::operation).toList();
    }

    private Program.Builder<EntryLock> unjudged() {
        Program.Builder<EntryLock> program = Program.of(id, EntryLock.class).about(about);
        for (int i = 0; i < threads.size(); i++) {
            program.actor("T" + i, i == 0 ? before : List.of(), threads.get(i));
        }
        Invariants.ALL.forEach(check -> program.afterwards(check.invariant(), check.kind(), check.body()));
        return program;
    }
}
