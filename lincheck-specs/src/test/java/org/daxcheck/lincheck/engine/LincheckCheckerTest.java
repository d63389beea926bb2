// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Scenario;
import org.daxcheck.claim.Subject;
import org.daxcheck.lincheck.catalog.SelfCheckCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LincheckCheckerTest {

    private static final Budget AMPLE = new Budget(Duration.ofMinutes(5), 1_000_000, Duration.ofMinutes(10));

    private static final Recorder TOYS = new Recorder();

    @BeforeAll
    static void check_the_small_toys_once() throws InterruptedException {
        TOYS.check(
                AMPLE,
                "toy-atomic/add",
                "toy-deadly/meet",
                "toy-atomic/registers",
                "toy-atomic/sum-3",
                "toy-racy/add",
                "toy-racy/sum-2",
                "toy-crossed/meet",
                "toy-asserting/meet",
                "toy-throwing/meet",
                "toy-throwing/meet-unjudged",
                "toy-spinning/meet",
                "toy-sleeping/meet",
                "toy-sleeping/never-meet");
        new LincheckChecker().check(new SelfCheckCatalogue().claims(), AMPLE, TOYS);
    }

    @Test
    void is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(Checker.class))
                .extracting(Checker::engine)
                .contains("lincheck");
    }

    @Test
    void a_right_subject_is_upheld_by_all_its_interleavings() {
        Evidence evidence = TOYS.of("toy-atomic/add");

        assertThat(evidence.findings()).isEmpty();
        assertThat(evidence.reach()).isEqualTo(Evidence.Reach.EXHAUSTIVE);
        assertThat(evidence.counts().executions()).isEqualTo(142);
        assertThat(TOYS.of("toy-atomic/sum-3").reach()).isEqualTo(Evidence.Reach.EXHAUSTIVE);
    }

    @Test
    void registers_carry_values_from_the_set_up_and_between_operations_of_one_actor() {
        assertThat(TOYS.of("toy-atomic/registers").findings()).isEmpty();
        assertThat(TOYS.of("toy-atomic/registers").counts().executions()).isEqualTo(58);
    }

    @Test
    void a_lost_addition_is_not_linearizable_and_its_trace_names_the_kernel_function() {
        Finding finding = TOYS.finding("toy-racy/add");

        assertThat(finding.kind()).isEqualTo(Finding.Kind.NOT_LINEARIZABLE);
        assertThat(finding.message()).contains("A add() = 1, B add() = 1");
        assertThat(finding.replay()).as("it does not show executions again").isEmpty();
        assertThat(finding.trace().threads()).containsExactly("A", "B");
        assertThat(finding.trace().steps())
                .filteredOn(step -> step.text().equals("count = 1"))
                .hasSize(2)
                .allSatisfy(step -> {
                    assertThat(step.function()).isEqualTo("racy_inc_return");
                    assertThat(step.place()).startsWith("Cells.java:");
                    assertThat(step.depth()).isEqualTo(2);
                });
    }

    @Test
    void a_check_at_the_end_that_fails_is_reported_under_its_name() {
        Finding finding = TOYS.finding("toy-racy/sum-2");

        assertThat(finding.kind()).isEqualTo(Finding.Kind.SAFETY);
        assertThat(finding.invariant()).isEqualTo("I-sum");
        assertThat(finding.message()).contains("an addition is lost");
    }

    @Test
    void two_locks_taken_crosswise_are_a_deadlock() {
        assertThat(TOYS.finding("toy-crossed/meet").kind()).isEqualTo(Finding.Kind.DEADLOCK);
        assertThat(texts("toy-crossed/meet"))
                .filteredOn("<waits for a lock>"::equals)
                .hasSize(2);
    }

    @Test
    void a_sleep_that_nobody_ends_is_a_lost_wake_up() {
        Finding finding = TOYS.finding("toy-sleeping/meet");

        assertThat(finding.kind()).isEqualTo(Finding.Kind.LOST_WAKEUP);
        assertThat(finding.message()).contains("A sleeps in wait_for_nothing", "B sleeps in wait_for_nothing");
        assertThat(texts("toy-sleeping/meet")).contains("<sleeps>");
    }

    @Test
    void a_sleep_that_the_specification_sleeps_too_is_no_finding_but_ends_the_search() {
        Evidence evidence = TOYS.of("toy-sleeping/never-meet");

        assertThat(evidence.findings()).isEmpty();
        assertThat(evidence.reach()).isEqualTo(Evidence.Reach.ABANDONED);
        assertThat(evidence.notes()).anyMatch(note -> note.contains("specification"));
    }

    @Test
    void a_loop_that_nobody_ends_is_a_livelock_shown_as_one_turn() {
        assertThat(TOYS.finding("toy-spinning/meet").kind()).isEqualTo(Finding.Kind.LIVELOCK);
        assertThat(texts("toy-spinning/meet"))
                .containsExactly(
                        "meet()", "<loops from here>", "flag is false", "meet()", "<loops from here>", "flag is false");
    }

    @Test
    void a_broken_assumption_of_the_kernel_is_a_safety_finding() {
        Finding finding = TOYS.finding("toy-asserting/meet");

        assertThat(finding.kind()).isEqualTo(Finding.Kind.SAFETY);
        assertThat(finding.message()).isEqualTo("BUG_ON: somebody is inside");
    }

    @Test
    void any_other_exception_is_an_assertion_finding() {
        assertThat(TOYS.finding("toy-throwing/meet").kind()).isEqualTo(Finding.Kind.ASSERTION);
        assertThat(TOYS.finding("toy-throwing/meet").message()).contains("not today");
    }

    @Test
    void an_exception_is_a_finding_where_answers_are_not_judged_too() {
        assertThat(TOYS.finding("toy-throwing/meet-unjudged").kind()).isEqualTo(Finding.Kind.ASSERTION);
    }

    @Test
    void a_worker_that_dies_is_reported_and_replaced() {
        assertThat(TOYS.of("toy-deadly/meet").reach()).isEqualTo(Evidence.Reach.FAILED);
        assertThat(TOYS.of("toy-deadly/meet").notes()).anyMatch(note -> note.contains("exit code 3"));
        assertThat(TOYS.of("toy-atomic/registers").reach()).isEqualTo(Evidence.Reach.EXHAUSTIVE);
    }

    @Test
    void the_self_checks_are_found() {
        assertThat(TOYS.finding("selfcheck-counter/lincheck-increment").kind())
                .isEqualTo(Finding.Kind.NOT_LINEARIZABLE);
        assertThat(TOYS.finding("selfcheck-turnstile/lincheck-pass").kind()).isEqualTo(Finding.Kind.LOST_WAKEUP);
    }

    @Test
    void fewer_executions_than_asked_for_are_abandoned_not_upheld() throws InterruptedException {
        Budget small = new Budget(Duration.ofMinutes(5), 50, Duration.ofMinutes(10));

        Evidence evidence = new Recorder().check(small, "toy-atomic/add").of("toy-atomic/add");

        assertThat(evidence.reach()).isEqualTo(Evidence.Reach.ABANDONED);
        assertThat(evidence.counts().executions()).isEqualTo(50);
    }

    @Test
    void a_claim_out_of_time_is_abandoned_and_so_are_those_it_leaves_no_time() throws InterruptedException {
        Budget brief = new Budget(Duration.ofSeconds(1), 1_000_000, Duration.ofSeconds(1));

        Recorder recorder = new Recorder().check(brief, "toy-atomic/many", "toy-atomic/add");

        assertThat(recorder.of("toy-atomic/many").reach()).isEqualTo(Evidence.Reach.ABANDONED);
        assertThat(recorder.of("toy-atomic/many").notes()).containsExactly("not decided in the time that it was given");
        assertThat(recorder.of("toy-atomic/add").notes())
                .containsExactly("the time for all claims was over before this one began");
        assertThat(workers()).isEmpty();
    }

    @Test
    void interruption_kills_the_worker_and_hands_over_the_claim() throws InterruptedException {
        Recorder recorder = new Recorder();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                recorder.check(AMPLE, "toy-atomic/many");
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        thread.start();
        recorder.awaitProgress();

        thread.interrupt();
        thread.join();

        assertThat(interrupted).isTrue();
        assertThat(recorder.of("toy-atomic/many").notes()).containsExactly("interrupted");
        assertThat(workers()).isEmpty();
    }

    @Test
    void a_claim_that_no_catalogue_knows_is_abandoned() throws InterruptedException {
        Claim known = Recorder.claims("toy-atomic/add").get(0);
        Subject<?> subject = known.subject();
        Claim unknown = new Claim(
                new Subject<>("nobody", Object.class, Object::new, subject.about()),
                known.scenario(),
                Expectation.holds(),
                Claim.Lane.GATE,
                known.engines());
        Recorder recorder = new Recorder();

        new LincheckChecker().check(List.of(unknown), AMPLE, recorder);

        assertThat(recorder.of("nobody/add").reach()).isEqualTo(Evidence.Reach.ABANDONED);
        assertThat(recorder.of("nobody/add").notes()).containsExactly("no catalogue knows the claim nobody/add");
    }

    @Test
    void a_scenario_of_another_form_is_not_accepted() {
        Claim known = Recorder.claims("toy-atomic/add").get(0);
        Scenario foreign = new Scenario() {
            @Override
            public String id() {
                return "foreign";
            }

            @Override
            public String about() {
                return "Of a form that this engine does not know.";
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public int operations() {
                return 1;
            }
        };

        assertThat(new LincheckChecker().accepts(known)).isTrue();
        assertThat(new LincheckChecker()
                        .accepts(new Claim(
                                known.subject(), foreign, known.expectation(), known.lane(), known.engines())))
                .isFalse();
    }

    private static List<String> texts(String id) {
        return TOYS.finding(id).trace().steps().stream()
                .map(step -> step.text() + step.note())
                .toList();
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
