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
                        "T1 READ Recorded#2.word VOLATILE = 0",
                        "T1 WRITE Recorded#2.plain 3 PLAIN",
                        "T1 WRITE Recorded#2.flag true PLAIN",
                        "T1 WRITE Recorded#2.ratio 1.5 PLAIN",
                        "T1 WRITE Recorded#2.letter 'x' PLAIN",
                        "T1 READ long[3]#3[2] PLAIN = 0",
                        "T1 WRITE long[3]#3[1] 0 PLAIN",
                        "T1 READ Recorded.counter PLAIN = 4",
                        "T1 WRITE Recorded.counter 5 PLAIN",
                        "T1 END T1.life");
    }

    @Test
    void a_new_object_is_silent_until_it_is_published_with_its_contents() throws Exception {
        assertThat(Subject.record("Recorded.publication"))
                .containsExactly(
                        "T1 WRITE Recorded.Node#T1.1.value 7 PLAIN",
                        "T1 WRITE Recorded.Node#T1.1.next Recorded.Node#T1.2 PLAIN",
                        "T1 WRITE Recorded.Node#T1.2.value 8 PLAIN",
                        "T1 WRITE Recorded#2.head Recorded.Node#T1.1 VOLATILE",
                        "T1 READ Recorded#2.head VOLATILE = Recorded.Node#T1.1",
                        "T1 READ Recorded.Node#T1.1.value PLAIN = 7",
                        "T1 WRITE Recorded#2.plain 7 PLAIN",
                        "T1 END T1.life");
    }

    @Test
    void accesses_through_handles_with_their_modes() throws Exception {
        assertThat(Subject.record("Recorded.handles"))
                .containsExactly(
                        "T1 WRITE Recorded#2.word 1 PLAIN",
                        "T1 WRITE Recorded#2.word 2 OPAQUE",
                        "T1 WRITE Recorded#2.word 3 RELEASE",
                        "T1 READ Recorded#2.word ACQUIRE = 3",
                        "T1 CAS_BOOL Recorded#2.word 3 5 VOLATILE = true",
                        "T1 CAS Recorded#2.word 9 6 RELEASE = 5",
                        "T1 GET_AND_OR Recorded#2.word 8 VOLATILE = 5",
                        "T1 GET_AND_ADD long[3]#3[2] 10 VOLATILE = 0",
                        "T1 FENCE",
                        "T1 END T1.life");
    }

    @Test
    void monitors_are_left_when_an_exception_leaves_them_and_held_again_after_a_wait() throws Exception {
        assertThat(Subject.record("Recorded.monitors"))
                .containsExactly(
                        "T1 LOCK Recorded#2.lock",
                        "T1 READ Recorded#2.plain PLAIN = 0",
                        "T1 NOTIFY Recorded#2.waiters = -1",
                        "T1 READ T1.interrupted VOLATILE = false",
                        "T1 ENLIST Recorded#2.waiters",
                        "T1 UNLOCK Recorded#2.lock",
                        "T1 LEAVE Recorded#2.waiters",
                        "T1 LOCK Recorded#2.lock",
                        "T1 READ T1.interrupted VOLATILE = false",
                        "T1 UNLOCK Recorded#2.lock",
                        "T1 END T1.life");
    }

    @Test
    void only_the_outermost_hold_of_a_lock_is_an_operation() throws Exception {
        assertThat(Subject.record("Recorded.locks"))
                .containsExactly(
                        "T1 LOCK ReentrantLock#2.lock",
                        "T1 REPORT true",
                        "T1 UNLOCK ReentrantLock#2.lock",
                        "T1 READ_LOCK ReentrantReadWriteLock#3.lock",
                        "T1 READ_UNLOCK ReentrantReadWriteLock#3.lock",
                        "T1 TRY_LOCK ReentrantReadWriteLock#3.lock = 1",
                        "T1 UNLOCK ReentrantReadWriteLock#3.lock",
                        "T1 END T1.life");
    }

    @Test
    void threads_start_park_interrupt_and_join() throws Exception {
        assertThat(Subject.record("Recorded.threads"))
                .containsExactly(
                        "T1 START child.life 1",
                        "T1 UNPARK T1.permit",
                        "T1 PARK T1.permit",
                        "T1 WRITE child.interrupted true VOLATILE",
                        "T1 UNPARK child.permit",
                        "T1 READ T1.interrupted VOLATILE = false",
                        "child WRITE Recorded#2.plain 1 PLAIN",
                        "child END child.life",
                        "T1 JOIN child.life",
                        "T1 END T1.life");
    }

    @Test
    void an_update_by_a_function_is_a_read_and_an_exchange() throws Exception {
        assertThat(Subject.record("Recorded.atomics"))
                .containsExactly(
                        "T1 READ AtomicInteger#2.value VOLATILE = 3",
                        "T1 CAS_BOOL AtomicInteger#2.value 3 6 VOLATILE = true",
                        "T1 GET_AND_ADD AtomicLong#3.value 1 VOLATILE = 1",
                        "T1 END T1.life");
    }

    @Test
    void what_only_one_thread_can_see_is_not_recorded() throws Exception {
        assertThat(Subject.record("Recorded.nothing")).containsExactly("T1 END T1.life");
    }

    @Test
    void an_uncaught_exception_is_a_failure_of_the_program() throws Exception {
        List<String> record = Subject.record("Recorded.failure");

        assertThat(record)
                .containsExactly(
                        "T1 WRITE Recorded#2.plain 1 PLAIN",
                        "T1 READ Recorded#2.plain PLAIN = 1",
                        "T1 FAIL java.lang.AssertionError: one is not two",
                        "T1 END T1.life");
    }
}
