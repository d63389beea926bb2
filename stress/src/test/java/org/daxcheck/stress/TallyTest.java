// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.stress.host.Depth;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

class TallyTest {

    private static final Duration TIME = Duration.ofSeconds(1);

    private static Tally tally(String test) {
        try {
            Class<?> type = Class.forName("org.daxcheck.stress.wakeup." + test);
            return new Tally(new OutcomeTest(type, Depth.GATE));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static TestResult result(Status status, String outcome, long count) {
        TestResult result = new TestResult(status);
        if (count > 0) {
            result.addState(outcome, count);
        }
        return result;
    }

    @Test
    void results_of_all_configurations_add_up() {
        Tally tally = tally("PutWakesFault$Repaired");
        tally.add(result(Status.NORMAL, "done, empty PTE", 3));
        tally.add(result(Status.NORMAL, "done, empty PTE", 4));

        Evidence evidence = tally.evidence(2, TIME, Ending.COMPLETE);

        assertThat(evidence.reach()).isEqualTo(Reach.SAMPLED);
        assertThat(evidence.counts().executions()).isEqualTo(7);
        assertThat(evidence.outcomes()).containsEntry("done, empty PTE", new Evidence.Outcome(7, "ACCEPTABLE"));
        assertThat(evidence.findings()).isEmpty();
    }

    @Test
    void a_configuration_that_did_not_come_in_leaves_the_claim_undecided() {
        Tally tally = tally("PutWakesFault$Repaired");
        tally.add(result(Status.NORMAL, "done, empty PTE", 3));

        assertThat(tally.evidence(2, TIME, Ending.stopped("the budget ended")).reach())
                .isEqualTo(Reach.ABANDONED);
        assertThat(tally.evidence(2, TIME, Ending.lost("gone")).reach()).isEqualTo(Reach.FAILED);
        assertThat(tally.evidence(2, TIME, Ending.lost("gone")).notes().get(0)).isEqualTo("gone");
    }

    @Test
    void no_sample_is_no_evidence() {
        Tally tally = tally("PutWakesFault$Repaired");
        tally.add(result(Status.NORMAL, "", 0));

        assertThat(tally.evidence(1, TIME, Ending.COMPLETE).reach()).isEqualTo(Reach.FAILED);
    }

    @Test
    void a_machine_that_died_is_not_the_subjects_fault() {
        Tally tally = tally("PutWakesFault$Repaired");
        tally.add(result(Status.VM_ERROR, "done, empty PTE", 1));

        Evidence evidence = tally.evidence(1, TIME, Ending.COMPLETE);

        assertThat(evidence.reach()).isEqualTo(Reach.FAILED);
        assertThat(evidence.findings()).isEmpty();
    }

    @Test
    void a_test_class_that_is_not_there_is_not_the_subjects_fault() {
        Tally tally = tally("PutWakesFault$Repaired");
        TestResult result = result(Status.TEST_ERROR, "", 0);
        result.addMessage("java.lang.ClassNotFoundException: org.daxcheck.Gone");
        tally.add(result);

        Evidence evidence = tally.evidence(1, TIME, Ending.COMPLETE);

        assertThat(evidence.reach()).isEqualTo(Reach.FAILED);
        assertThat(evidence.findings()).isEmpty();
    }

    @Test
    void an_actor_that_throws_is_a_finding() {
        Tally tally = tally("PutWakesFault$Repaired");
        TestResult result = result(Status.TEST_ERROR, "", 0);
        result.addMessage("java.lang.IllegalStateException: not locked");
        tally.add(result);

        assertThat(tally.evidence(1, TIME, Ending.COMPLETE).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.ASSERTION);
    }

    @Test
    void a_sleep_that_nobody_ended_is_a_lost_wake_up() {
        Tally tally = tally("PutWakesFault$Repaired");
        tally.add(result(Status.NORMAL, "done, -1", 1));

        assertThat(tally.evidence(1, TIME, Ending.COMPLETE).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.LOST_WAKEUP);
    }

    @Test
    void an_actor_that_never_ends_after_the_signal_is_a_lost_wake_up() {
        Tally tally = tally("FaultEnds$Repaired");
        tally.add(result(Status.NORMAL, "STALE", 1));

        assertThat(tally.evidence(1, TIME, Ending.COMPLETE).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.LOST_WAKEUP);
    }
}
