// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.runtime.heap.World;
import org.daxcheck.explorer.runtime.name.Numbering;
import org.junit.jupiter.api.Test;

/** How the threads of an execution leave. */
class StageTest {

    private final Instrumentation instrumentation =
            new Instrumentation(Scope.standard(), StageTest.class.getClassLoader());
    private final ExecutorService carriers = Executors.newCachedThreadPool(Carrier::new);
    private final AtomicBoolean left = new AtomicBoolean();

    private void waits() {
        try {
            Strand.require().performLocal(Kind.REPORT, 0, 0);
        } finally {
            left.set(true);
        }
    }

    /** It is woken in the middle of the way through the list of threads, and makes the list longer. */
    private void refusedAndBringsOnAnother() {
        Strand self = Strand.require();
        try {
            throw self.refuse("what is not understood");
        } finally {
            LockSupport.park();
            self.execution().enter(new Strand(self.execution(), 1), this::waits);
        }
    }

    @Test
    void a_thread_that_is_brought_on_while_the_others_leave_leaves_as_well() {
        Execution execution = new Execution(
                new World(instrumentation.newLoader()),
                new Numbering(instrumentation.directory(), 2),
                carriers,
                Schedule.EMPTY,
                Bounds.DEFAULT);
        Cast cast = new Cast(List.of(this::refusedAndBringsOnAnother), Optional.empty(), List.of());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> execution.run(loader -> cast, 1))
                .satisfies(refusal -> assertThat(refusal.construct()).isEqualTo("what is not understood"));
        assertThat(left).isTrue();
    }
}
