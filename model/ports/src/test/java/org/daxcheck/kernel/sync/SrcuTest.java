// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SrcuTest {

    private final Srcu srcu = new Srcu("dax_srcu");

    @Test
    void a_grace_period_without_readers_ends_and_sends_new_readers_to_the_other_place() {
        int before = srcu.readLock();
        srcu.readUnlock(before);
        srcu.synchronizeSrcu();
        assertThat(srcu.readLock()).isEqualTo(1 - before);
    }

    @Test
    void a_grace_period_waits_for_sections_that_were_open_and_for_none_that_began_since() {
        AtomicBoolean over = new AtomicBoolean();
        int outer = srcu.readLock();
        int inner = srcu.readLock();
        try (Threads threads = new Threads()) {
            Thread updater = threads.start(() -> {
                srcu.synchronizeSrcu();
                over.set(true);
            });
            threads.await(() -> updater.getState() == Thread.State.WAITING);
            int later = srcu.readLock();
            assertThat(later).isEqualTo(1 - outer);
            srcu.readUnlock(inner);
            assertThat(over).isFalse();
            srcu.readUnlock(outer);
            threads.await(() -> !updater.isAlive());
            assertThat(over).isTrue();
            srcu.readUnlock(later);
        }
    }
}
