// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded, operation by operation. */
class RecordTest {

    @Test
    void accesses_to_fields_arrays_and_statics_with_their_modes_and_values() throws Exception {
        assertThat(Subject.record("Recorded.fields"))
                .containsExactly(
                        "T0 READ Recorded#2.word VOLATILE = 0",
                        "T0 WRITE Recorded#2.plain 3 PLAIN",
                        "T0 WRITE Recorded#2.flag true PLAIN",
                        "T0 WRITE Recorded#2.ratio 1.5 PLAIN",
                        "T0 WRITE Recorded#2.letter 'x' PLAIN",
                        "T0 READ long[3]#3[2] PLAIN = 0",
                        "T0 WRITE long[3]#3[1] 0 PLAIN",
                        "T0 READ Recorded.counter PLAIN = 4",
                        "T0 WRITE Recorded.counter 5 PLAIN",
                        "T0 END T0.life");
    }

    @Test
    void a_new_object_is_silent_until_it_is_published_with_its_contents() throws Exception {
        assertThat(Subject.record("Recorded.publication"))
                .containsExactly(
                        "T0 WRITE Recorded.Node#T0.1.value 7 PLAIN",
                        "T0 WRITE Recorded.Node#T0.1.next Recorded.Node#T0.2 PLAIN",
                        "T0 WRITE Recorded.Node#T0.2.value 8 PLAIN",
                        "T0 WRITE Recorded#2.head Recorded.Node#T0.1 VOLATILE",
                        "T0 READ Recorded#2.head VOLATILE = Recorded.Node#T0.1",
                        "T0 READ Recorded.Node#T0.1.value PLAIN = 7",
                        "T0 WRITE Recorded#2.plain 7 PLAIN",
                        "T0 END T0.life");
    }

    @Test
    void accesses_through_handles_with_their_modes() throws Exception {
        assertThat(Subject.record("Recorded.handles"))
                .containsExactly(
                        "T0 WRITE Recorded#2.word 1 PLAIN",
                        "T0 WRITE Recorded#2.word 2 OPAQUE",
                        "T0 WRITE Recorded#2.word 3 RELEASE",
                        "T0 READ Recorded#2.word ACQUIRE = 3",
                        "T0 CAS_BOOL Recorded#2.word 3 5 VOLATILE = true",
                        "T0 CAS Recorded#2.word 9 6 RELEASE = 5",
                        "T0 GET_AND_OR Recorded#2.word 8 VOLATILE = 5",
                        "T0 GET_AND_ADD long[3]#3[2] 10 VOLATILE = 0",
                        "T0 FENCE",
                        "T0 END T0.life");
    }

    @Test
    void monitors_are_left_when_an_exception_leaves_them_and_held_again_after_a_wait() throws Exception {
        assertThat(Subject.record("Recorded.monitors"))
                .containsExactly(
                        "T0 LOCK Recorded#2.lock",
                        "T0 READ Recorded#2.plain PLAIN = 0",
                        "T0 NOTIFY Recorded#2.waiters = -1",
                        "T0 READ T0.interrupted VOLATILE = false",
                        "T0 ENLIST Recorded#2.waiters",
                        "T0 UNLOCK Recorded#2.lock",
                        "T0 LEAVE Recorded#2.waiters",
                        "T0 LOCK Recorded#2.lock",
                        "T0 READ T0.interrupted VOLATILE = false",
                        "T0 UNLOCK Recorded#2.lock",
                        "T0 END T0.life");
    }

    @Test
    void only_the_outermost_hold_of_a_lock_is_an_operation() throws Exception {
        assertThat(Subject.record("Recorded.locks"))
                .containsExactly(
                        "T0 LOCK ReentrantLock#2.lock",
                        "T0 REPORT true",
                        "T0 UNLOCK ReentrantLock#2.lock",
                        "T0 READ_LOCK ReentrantReadWriteLock#3.lock",
                        "T0 READ_UNLOCK ReentrantReadWriteLock#3.lock",
                        "T0 TRY_LOCK ReentrantReadWriteLock#3.lock = 1",
                        "T0 UNLOCK ReentrantReadWriteLock#3.lock",
                        "T0 END T0.life");
    }

    @Test
    void threads_start_park_interrupt_and_join() throws Exception {
        assertThat(Subject.record("Recorded.threads"))
                .containsExactly(
                        "T0 START child.life 1",
                        "T0 UNPARK T0.permit",
                        "T0 PARK T0.permit",
                        "T0 WRITE child.interrupted true VOLATILE",
                        "T0 UNPARK child.permit",
                        "T0 READ T0.interrupted VOLATILE = false",
                        "child WRITE Recorded#2.plain 1 PLAIN",
                        "child END child.life",
                        "T0 JOIN child.life",
                        "T0 END T0.life");
    }

    @Test
    void an_update_by_a_function_is_a_read_and_an_exchange() throws Exception {
        assertThat(Subject.record("Recorded.atomics"))
                .containsExactly(
                        "T0 READ AtomicInteger#2.value VOLATILE = 3",
                        "T0 CAS_BOOL AtomicInteger#2.value 3 6 VOLATILE = true",
                        "T0 GET_AND_ADD AtomicLong#3.value 1 VOLATILE = 1",
                        "T0 END T0.life");
    }

    @Test
    void what_only_one_thread_can_see_is_not_recorded() throws Exception {
        assertThat(Subject.record("Recorded.nothing")).containsExactly("T0 END T0.life");
    }

    @Test
    void an_uncaught_exception_is_a_failure_of_the_program() throws Exception {
        List<String> record = Subject.record("Recorded.failure");

        assertThat(record)
                .containsExactly(
                        "T0 WRITE Recorded#2.plain 1 PLAIN",
                        "T0 READ Recorded#2.plain PLAIN = 1",
                        "T0 FAIL java.lang.AssertionError: one is not two",
                        "T0 END T0.life");
    }
}
