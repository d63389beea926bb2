// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.Subject;
import org.daxcheck.claim.Verdict;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.claim.form.Replayer;
import org.daxcheck.explorer.subject.Mains;
import org.daxcheck.explorer.subject.Misfits;
import org.daxcheck.explorer.subject.OutcomeTests;
import org.daxcheck.explorer.subject.OwnJudges;
import org.daxcheck.explorer.subject.Specifications;
import org.junit.jupiter.api.Test;

/** Classes of other tools, and programs. */
class ClassScenariosTest {

    private record Given(String type, List<String> arguments) implements ClassScenario {
        @Override
        public Optional<String> specification() {
            boolean judged = type.startsWith(OwnJudges.class.getName());
            return judged ? Optional.empty() : Optional.of(Specifications.Sequential.class.getName());
        }

        @Override
        public String id() {
            return "class";
        }

        @Override
        public String about() {
            return "";
        }

        @Override
        public int threads() {
            return 2;
        }

        @Override
        public int operations() {
            return 2;
        }
    }

    private static Claim claim(Class<?> type, String... arguments) {
        return new Claim(
                new Subject<>(type.getSimpleName(), Object.class, Object::new, ""),
                new Given(type.getName(), List.of(arguments)),
                Expectation.holds(),
                Claim.Lane.GATE,
                Set.of("explorer"));
    }

    private static Evidence explore(Class<?> type, String... arguments) throws InterruptedException {
        List<Evidence> heard = new ArrayList<>();
        Claim claim = claim(type, arguments);
        ExplorerChecker checker = new ExplorerChecker(List.of(), 1);
        assertThat(checker.accepts(claim)).isTrue();
        checker.check(
                List.of(claim),
                new Budget(Duration.ofMinutes(5), Long.MAX_VALUE, Duration.ofMinutes(5)),
                new Checker.Observer() {
                    @Override
                    public void progress(Claim about, String line) {}

                    @Override
                    public void decided(Claim about, Evidence evidence) {
                        heard.add(evidence);
                    }
                });
        assertThat(heard).hasSize(1);
        return heard.get(0);
    }

    private static void holds(Evidence evidence) {
        assertThat(evidence.findings()).isEmpty();
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UPHELD);
    }

    @Test
    void every_reachable_outcome_is_counted_and_an_unreachable_one_is_told() throws Exception {
        Evidence evidence = explore(OutcomeTests.StoreBuffering.class);
        holds(evidence);
        assertThat(evidence.outcomes())
                .containsOnly(
                        entry("0, 0", new Outcome(0, "ACCEPTABLE_INTERESTING")),
                        entry("0, 1", new Outcome(1, "ACCEPTABLE")),
                        entry("1, 0", new Outcome(1, "ACCEPTABLE")),
                        entry("1, 1", new Outcome(1, "ACCEPTABLE")));
        assertThat(evidence.notes()).contains("not reachable under sequential consistency: 0, 0");
    }

    @Test
    void a_forbidden_outcome_is_found_through_state_arbiter_and_vocabulary() throws Exception {
        Evidence evidence = explore(OutcomeTests.LostUpdate.class);
        assertThat(evidence.findings()).hasSize(1);
        assertThat(evidence.findings().get(0).kind()).isEqualTo(Kind.FORBIDDEN_OUTCOME);
        assertThat(evidence.findings().get(0).message()).isEqualTo("outcome \"1\" is reachable: one is lost");
        assertThat(evidence.outcomes().keySet()).containsExactly("1", "2");
        assertThat(evidence.counts().executions()).isEqualTo(4);
    }

    @Test
    void an_outcome_that_is_forbidden_without_a_word_is_told_in_whole_words() throws Exception {
        assertThat(explore(OutcomeTests.Wordless.class).findings().get(0).message())
                .isEqualTo("outcome \"1\" is reachable: the test forbids it");
    }

    @Test
    void an_outcome_that_no_row_grades_is_forbidden() throws Exception {
        assertThat(explore(OutcomeTests.Unlisted.class).findings().get(0).message())
                .contains("the test does not list it");
        holds(explore(OutcomeTests.ByDefault.class));
    }

    @Test
    void an_actor_that_the_signal_does_not_end_is_stale() throws Exception {
        holds(explore(OutcomeTests.Signalled.class));
        Evidence stale = explore(OutcomeTests.Unsignalled.class);
        assertThat(stale.findings()).extracting(finding -> finding.kind()).containsOnly(Kind.LIVELOCK);
        assertThat(stale.outcomes()).containsKey("STALE");
    }

    @Test
    void a_stale_actor_is_no_finding_where_the_test_allows_it() throws Exception {
        Evidence evidence = explore(OutcomeTests.MayBeStale.class);
        holds(evidence);
        assertThat(evidence.outcomes().get("STALE"))
                .isNotNull()
                .extracting(Outcome::executions)
                .isNotEqualTo(0L);
    }

    @Test
    void a_test_that_is_not_well_formed_is_undecided_with_the_reason() throws Exception {
        Evidence evidence = explore(OutcomeTests.Malformed.class);
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.notes()).anyMatch(note -> note.contains("takes a java.lang.String"));
    }

    @Test
    void a_deadlock_of_a_main_is_found_and_its_arguments_count() throws Exception {
        Evidence wrong = explore(Mains.Locks.class, "ba");
        assertThat(wrong.findings()).extracting(finding -> finding.kind()).containsOnly(Kind.DEADLOCK);
        assertThat(wrong.counts().deadlocks()).isEqualTo(1);
        holds(explore(Mains.Locks.class, "ab"));
    }

    @Test
    void what_changes_the_state_of_statics_is_the_same_again_in_classes_loaded_anew() throws Exception {
        Evidence found = explore(Mains.StaticLocks.class);
        assertThat(found.findings()).extracting(Finding::kind).containsExactly(Kind.DEADLOCK);
        Evidence again = new ExplorerChecker(List.of(), 1)
                .replay(claim(Mains.StaticLocks.class), found.findings().get(0).replay(), 20, Replayer.Detail.USUAL);
        assertThat(again.notes()).singleElement().asString().startsWith("20 of 20 runs did the same");
    }

    @Test
    void an_uncaught_exception_of_any_thread_is_found() throws Exception {
        Evidence evidence = explore(Mains.Early.class);
        assertThat(evidence.findings()).hasSize(1);
        assertThat(evidence.findings().get(0).message()).contains("too early");
        assertThat(evidence.counts().executions()).isEqualTo(2);
    }

    @Test
    void initialisers_are_no_interleavings() throws Exception {
        Evidence evidence = explore(Mains.Initialised.class);
        holds(evidence);
        assertThat(evidence.counts().executions()).isEqualTo(1);
    }

    @Test
    void every_scenario_of_a_specification_class_is_explored_those_included_that_wait_for_ever() throws Exception {
        Evidence evidence = explore(Specifications.Sound.class);
        holds(evidence);
        assertThat(evidence.reach()).isEqualTo(Evidence.Reach.BOUNDED);
        assertThat(evidence.notes()).contains("every scenario up to 2 threads x 2 operations");
        assertThat(evidence.counts().deadlocks()).isPositive();
    }

    @Test
    void the_smallest_scenario_that_breaks_a_specification_class_comes_first() throws Exception {
        Evidence evidence = explore(Specifications.Torn.class);
        assertThat(evidence.findings()).isNotEmpty();
        assertThat(evidence.findings().get(0).kind()).isEqualTo(Kind.NOT_LINEARIZABLE);
        assertThat(evidence.findings().get(0).replay()).contains("#add(1)|add(1)@");
    }

    @Test
    void a_larger_scenario_with_the_same_fault_is_counted_and_not_shown() throws Exception {
        Evidence evidence = explore(Specifications.Torn.class);
        assertThat(evidence.findings())
                .extracting(finding -> scenario(finding.replay()))
                .containsOnly("add(1)|add(1)");
        assertThat(evidence.notes()).contains("2 more scenarios that contain add(1)|add(1): NOT_LINEARIZABLE, too");
    }

    @Test
    void faults_of_scenarios_that_do_not_contain_each_other_are_shown_each() throws Exception {
        Evidence evidence = explore(OwnJudges.TornTwice.class);
        assertThat(evidence.findings())
                .extracting(finding -> scenario(finding.replay()))
                .containsOnly("one()|one()", "two()|two()");
        assertThat(evidence.notes())
                .filteredOn(note -> note.contains("that contain"))
                .hasSize(2);
    }

    private static String scenario(String replay) {
        return replay.substring(replay.indexOf('#') + 1, replay.indexOf('@'));
    }

    @Test
    void a_specification_class_with_a_parameter_without_values_is_undecided() throws Exception {
        Evidence evidence = explore(Specifications.Open.class);
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.notes()).anyMatch(note -> note.contains("are not given"));
    }

    @Test
    void a_specification_class_of_which_there_are_no_objects_is_undecided() throws Exception {
        assertThat(explore(Specifications.Abstract.class).notes())
                .contains(Specifications.Abstract.class.getName() + " cannot be made: it is abstract");
        assertThat(explore(Specifications.Sized.class).notes())
                .contains(Specifications.Sized.class.getName()
                        + " cannot be made: it has no constructor without parameters");
    }

    @Test
    void a_specification_that_goes_on_and_on_is_no_judge() throws Exception {
        Evidence evidence = explore(OwnJudges.Spinning.class);
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.findings()).isEmpty();
        assertThat(evidence.notes())
                .contains("no judgement: the specification " + OwnJudges.Spinning.class.getName()
                        + " goes on and on: more than 10,000,000 steps, asked for await()");
    }

    @Test
    void a_specification_that_fails_is_no_judge() throws Exception {
        assertThat(explore(OwnJudges.Failing.class).notes())
                .contains("no judgement: the specification " + OwnJudges.Failing.class.getName()
                        + " fails with java.lang.AssertionError: not alone, asked for one()");
    }

    @Test
    void operations_that_read_the_same_are_not_told_apart() throws Exception {
        Evidence evidence = explore(OwnJudges.Overloaded.class);
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.notes()).anyMatch(note -> note.contains("Overloaded has two operations add(1)"));
    }

    @Test
    void answers_that_hold_other_things_are_compared_by_what_they_hold() throws Exception {
        holds(explore(OwnJudges.Snapshots.class));
        assertThat(explore(OwnJudges.TornSnapshots.class).findings().get(0).message())
                .contains("both() = [1, 0]");
    }

    @Test
    void an_answer_that_cannot_be_compared_is_refused() throws Exception {
        Evidence evidence = explore(OwnJudges.Mute.class);
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.notes())
                .anyMatch(note -> note.startsWith("refused: ") && note.contains("OwnJudges$Mute$Nothing"));
    }

    @Test
    void a_class_that_waits_when_run_alone_may_wait() throws Exception {
        Evidence evidence = explore(OwnJudges.Store.class);
        holds(evidence);
        assertThat(evidence.counts().deadlocks()).isPositive();
    }

    @Test
    void who_waits_where_the_class_alone_would_not_is_found() throws Exception {
        Evidence evidence = explore(OwnJudges.SilentStore.class);
        assertThat(evidence.findings()).extracting(finding -> finding.kind()).containsOnly(Kind.LOST_WAKEUP);
        assertThat(evidence.findings().get(0).replay()).contains("#put()|take()@");
    }

    @Test
    void what_validates_a_specification_class_is_run_in_the_end() throws Exception {
        Evidence evidence = explore(OwnJudges.Validated.class);
        assertThat(evidence.findings()).extracting(finding -> finding.kind()).containsOnly(Kind.ASSERTION);
        assertThat(evidence.findings().get(0).message()).contains("sum 2 of 1 calls");
        assertThat(evidence.findings().get(0).replay()).contains("#add()|add()@");
    }

    @Test
    void a_class_that_does_not_fit_a_copy_of_its_parent_is_refused() throws Exception {
        refused(Misfits.Table.class, "java.util.Properties as java.util.Hashtable, in ");
        refused(Misfits.Secure.class, "java.security.SecureRandom as java.util.Random, in ");
        refused(Misfits.Own.class, "java.util.concurrent.ThreadLocalRandom as java.util.Random, in ");
        refused(Misfits.Forking.class, " as java.util.concurrent.ForkJoinTask, in ");
        refused(Misfits.Cast.class, "java.util.Properties cannot be cast to class java.util.Hashtable");
        assertThat(explore(Misfits.WrongCast.class).findings().get(0).message()).contains("ClassCastException");
    }

    private static void refused(Class<?> type, String construct) throws InterruptedException {
        Evidence evidence = explore(type);
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.notes()).anyMatch(note -> note.startsWith("refused: ") && note.contains(construct));
    }
}
