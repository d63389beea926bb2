// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.explorer.subject.GateCatalogue;
import org.junit.jupiter.api.Test;

class ExplorerCheckerTest {

    private static final Budget AMPLE = new Budget(Duration.ofMinutes(5), Long.MAX_VALUE, Duration.ofMinutes(10));
    private static final GateCatalogue CATALOGUE = new GateCatalogue();

    /** Writes down what it hears. */
    private static final class Notes implements Checker.Observer {
        final Map<String, Evidence> evidence = new TreeMap<>();

        @Override
        public void progress(Claim claim, String line) {
            assertThat(line).hasSizeLessThanOrEqualTo(100);
        }

        @Override
        public void decided(Claim claim, Evidence given) {
            assertThat(evidence.put(claim.id(), given)).isNull();
        }
    }

    private static Claim claim(String id) {
        return CATALOGUE.claims().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Evidence> check(int workers, Budget budget, List<Claim> claims)
            throws InterruptedException {
        Notes notes = new Notes();
        ExplorerChecker checker = new ExplorerChecker(List.of(CATALOGUE), workers);
        assertThat(claims).allMatch(checker::accepts);
        checker.check(claims, budget, notes);
        return notes.evidence;
    }

    private static Evidence check(String id) throws InterruptedException {
        return check(1, AMPLE, List.of(claim(id))).values().iterator().next();
    }

    /** The first of the findings, which are all of one kind. */
    private static Finding only(Evidence evidence, Kind kind) {
        assertThat(evidence.findings()).isNotEmpty().allMatch(finding -> finding.kind() == kind);
        return evidence.findings().get(0);
    }

    @Test
    void what_holds_is_upheld_after_every_interleaving() throws Exception {
        Evidence evidence = check("Sound/count");
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UPHELD);
        assertThat(evidence.reach()).isEqualTo(Reach.EXHAUSTIVE);
        assertThat(evidence.counts().executions()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void answers_that_fit_no_order_are_found_and_told() throws Exception {
        Evidence evidence = check("Torn/count");
        Finding finding = only(evidence, Kind.NOT_LINEARIZABLE);
        assertThat(finding.message()).contains("next = 0; T1 next = 0");
        assertThat(finding.replay()).startsWith("Torn/count@");
        assertThat(finding.trace().steps()).isNotEmpty();
        assertThat(Ruling.of(claim("Torn/count"), "explorer", evidence).asExpected())
                .isTrue();
    }

    @Test
    void where_the_engine_fails_there_is_no_evidence_and_the_other_claims_are_answered() {
        Map<String, Evidence> answered = new TreeMap<>();
        Checker.Observer failing = new Checker.Observer() {
            @Override
            public void progress(Claim claim, String line) {}

            @Override
            public void decided(Claim claim, Evidence given) {
                if (claim.id().equals("Sound/count")) {
                    throw new IllegalStateException("out of order");
                }
                answered.put(claim.id(), given);
            }
        };
        ExplorerChecker checker = new ExplorerChecker(List.of(CATALOGUE), 1);
        assertThatThrownBy(() -> checker.check(List.of(claim("Sound/count"), claim("Torn/count")), AMPLE, failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed at Sound/count")
                .hasMessageContaining("out of order");
        assertThat(answered).containsOnlyKeys("Torn/count");
    }

    @Test
    void who_waits_where_the_specification_waits_is_no_defect() throws Exception {
        Evidence evidence = check("Sound/never-opened");
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UPHELD);
        assertThat(evidence.counts().deadlocks()).isEqualTo(evidence.counts().executions());
    }

    @Test
    void who_waits_where_the_specification_would_go_on_has_lost_a_wake_up() throws Exception {
        Finding finding = only(check("Forgetful/opened"), Kind.LOST_WAKEUP);
        assertThat(finding.message()).contains("sleeps for ever on").contains("Gates.java");
        assertThat(Verdict.of(check("Sound/opened"))).isEqualTo(Verdict.UPHELD);
    }

    @Test
    void an_invariant_that_does_not_hold_at_the_end_is_named() throws Exception {
        Evidence evidence = check("Torn/counted");
        assertThat(evidence.findings()).extracting(Finding::kind).contains(Kind.SAFETY);
        assertThat(evidence.findings()).extracting(Finding::invariant).contains("I-three");
        assertThat(Verdict.of(check("Sound/counted"))).isEqualTo(Verdict.UPHELD);
    }

    @Test
    void an_operation_that_throws_is_an_assertion() throws Exception {
        assertThat(only(check("Fragile/opened-twice"), Kind.ASSERTION).message())
                .contains("opened twice");
    }

    @Test
    void a_subject_that_cannot_be_made_is_an_assertion_and_nothing_ran() throws Exception {
        Evidence evidence = check("Stillborn/count");
        assertThat(only(evidence, Kind.ASSERTION).message()).contains("no gate today");
        assertThat(evidence.counts().executions()).isZero();
    }

    @Test
    void what_is_not_understood_is_refused_by_name_and_undecided() throws Exception {
        Evidence evidence = check("Foreign/opened");
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.notes()).anyMatch(note -> note.contains("refused: java.util.concurrent.Exchanger"));
    }

    @Test
    void a_budget_that_ends_leaves_a_claim_undecided() throws Exception {
        Budget one = new Budget(Duration.ofMinutes(5), 1, Duration.ofMinutes(10));
        Evidence evidence = check(1, one, List.of(claim("Sound/opened")))
                .values()
                .iterator()
                .next();
        assertThat(Verdict.of(evidence)).isEqualTo(Verdict.UNDECIDED);
        assertThat(evidence.counts().executions()).isEqualTo(1);
    }

    @Test
    void workers_count_what_one_worker_counts() throws Exception {
        List<Claim> claims = CATALOGUE.claims().stream()
                .filter(claim -> claim.subject().id().matches("Sound|Torn|Fragile"))
                .toList();
        Map<String, Evidence> one = check(1, AMPLE, claims);
        Map<String, Evidence> three = check(3, AMPLE, claims);
        assertThat(one.keySet()).hasSameSizeAs(claims);
        one.forEach((id, evidence) -> {
            Evidence other = Objects.requireNonNull(three.get(id));
            assertThat(other.counts().executions())
                    .as(id)
                    .isEqualTo(evidence.counts().executions());
            assertThat(other.findings()).as(id).isEqualTo(evidence.findings());
        });
    }

    @Test
    void an_interrupted_engine_hands_over_every_claim() {
        List<Claim> claims = CATALOGUE.claims();
        Notes notes = new Notes();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new ExplorerChecker(List.of(CATALOGUE), 2).check(claims, AMPLE, notes))
                .isInstanceOf(InterruptedException.class);
        assertThat(notes.evidence.keySet()).hasSameSizeAs(claims);
    }

    @Test
    void a_claim_of_no_catalogue_is_not_accepted() {
        assertThat(new ExplorerChecker(List.of(), 1).accepts(claim("Sound/count")))
                .isFalse();
    }
}
