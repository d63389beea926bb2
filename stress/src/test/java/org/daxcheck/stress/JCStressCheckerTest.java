// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.Subject;
import org.daxcheck.stress.fixture.Increments;
import org.daxcheck.stress.fixture.Troubles;
import org.daxcheck.stress.fixture.UnlockBeforeStore;
import org.daxcheck.stress.host.Depth;
import org.daxcheck.stress.outcome.Port;
import org.junit.jupiter.api.Test;

class JCStressCheckerTest {

    private static final Budget BUDGET = new Budget(Duration.ofMinutes(10), 1_000_000, Duration.ofMinutes(10));
    private static final Subject<EntryLock> NOBODY =
            new Subject<>("nobody", EntryLock.class, Port.REPAIRED::fresh, "answers no one");

    /** Not on any list of tests. */
    public static final class Unknown {}

    private static Claim claim(Class<?> test) {
        return new Claim(NOBODY, new OutcomeTest(test, Depth.GATE), Expectation.holds(), Lane.GATE, Set.of("jcstress"));
    }

    private static final class Listener implements Checker.Observer {
        private final Map<Class<?>, Evidence> evidence = new LinkedHashMap<>();
        private final List<String> twice = new ArrayList<>();

        @Override
        public void progress(Claim claim, String line) {
            assertThat(line).hasSizeLessThanOrEqualTo(100);
        }

        @Override
        public void decided(Claim claim, Evidence found) {
            if (evidence.put(((OutcomeTest) claim.scenario()).test(), found) != null) {
                twice.add(claim.id());
            }
        }

        Evidence of(Class<?> test) {
            Evidence found = evidence.get(test);
            assertThat(found).as("evidence for %s", test).isNotNull();
            return java.util.Objects.requireNonNull(found);
        }

        List<Kind> kinds(Class<?> test) {
            return of(test).findings().stream().map(Finding::kind).toList();
        }
    }

    @Test
    void one_launch_tells_what_holds_what_breaks_and_what_never_ran() throws InterruptedException {
        Listener seen = new Listener();
        List<Class<?>> tests = List.of(
                Increments.Allowing.class,
                Increments.Forbidding.class,
                Increments.Mistyped.class,
                Troubles.Crowded.class,
                Troubles.Warning.class,
                UnlockBeforeStore.class,
                Unknown.class);

        new JCStressChecker(2, SilenceLimit.USUAL)
                .check(tests.stream().map(JCStressCheckerTest::claim).toList(), BUDGET, seen);

        assertThat(seen.evidence).containsOnlyKeys(tests.toArray(new Class<?>[0]));
        assertThat(seen.twice).isEmpty();
        assertThat(seen.of(Increments.Allowing.class).reach()).isEqualTo(Reach.SAMPLED);
        assertThat(seen.of(Increments.Allowing.class).counts().executions()).isPositive();
        assertThat(seen.of(Increments.Allowing.class).outcomes()).isNotEmpty();
        assertThat(seen.kinds(Increments.Allowing.class)).isEmpty();
        assertThat(seen.kinds(Increments.Forbidding.class)).containsExactly(Kind.FORBIDDEN_OUTCOME);
        assertThat(seen.of(Increments.Forbidding.class).findings().get(0).message())
                .startsWith("outcome \"0, 0\"")
                .endsWith("both read first");
        assertThat(seen.of(Increments.Mistyped.class).findings().get(0).message())
                .startsWith("outcome \"0, 1\"")
                .endsWith("the test does not list this outcome");
        assertThat(seen.kinds(UnlockBeforeStore.class)).containsExactly(Kind.FORBIDDEN_OUTCOME);
        assertThat(seen.kinds(Troubles.Warning.class)).containsExactly(Kind.SAFETY);
        assertThat(seen.of(Troubles.Crowded.class).reach()).isEqualTo(Reach.SKIPPED);
        assertThat(seen.of(Troubles.Crowded.class).notes()).containsExactly("needs 3 CPUs, has 2");
        assertThat(seen.of(Unknown.class).reach()).isEqualTo(Reach.ABANDONED);
        assertThat(seen.of(Unknown.class).notes().get(0)).contains("no list of tests names");
    }

    @Test
    void a_test_that_never_ends_is_abandoned_and_the_others_are_launched_again() throws InterruptedException {
        Listener seen = new Listener();
        List<Class<?>> tests = List.of(Increments.Forbidding.class, Troubles.Wedged.class, Troubles.Crowded.class);
        // With two processors the test that hangs comes first; with four, the other one is done beside it.
        boolean beside = Runtime.getRuntime().availableProcessors() >= 4;
        SilenceLimit onceItHangs = silence -> !seen.evidence.containsKey(Troubles.Wedged.class)
                && (!beside || seen.evidence.containsKey(Increments.Forbidding.class))
                && ProcessHandle.current().descendants().anyMatch(JCStressCheckerTest::forked);

        new JCStressChecker(2, onceItHangs)
                .check(tests.stream().map(JCStressCheckerTest::claim).toList(), BUDGET, seen);

        assertThat(seen.evidence).containsOnlyKeys(tests.toArray(new Class<?>[0]));
        assertThat(seen.twice).isEmpty();
        assertThat(seen.of(Troubles.Wedged.class).reach()).isEqualTo(Reach.ABANDONED);
        assertThat(seen.of(Troubles.Wedged.class).notes().get(0)).startsWith("an actor does not return");
        assertThat(seen.kinds(Increments.Forbidding.class)).containsExactly(Kind.FORBIDDEN_OUTCOME);
        assertThat(seen.of(Troubles.Crowded.class).reach()).isEqualTo(Reach.SKIPPED);
    }

    @Test
    void a_wedged_launch_ends_on_interruption_and_leaves_no_process() {
        Listener seen = new Listener();
        List<ProcessHandle> started = new ArrayList<>();
        Thread asking = Thread.currentThread();
        Thread impatient = new Thread(() -> {
            List<ProcessHandle> tree = List.of();
            while (tree.stream().noneMatch(JCStressCheckerTest::forked)) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                tree = ProcessHandle.current().descendants().toList();
            }
            started.addAll(tree);
            asking.interrupt();
        });
        impatient.start();

        assertThatThrownBy(() -> new JCStressChecker(2, SilenceLimit.USUAL)
                        .check(List.of(claim(Troubles.Wedged.class)), BUDGET, seen))
                .isInstanceOf(InterruptedException.class);

        assertThat(seen.of(Troubles.Wedged.class).reach()).isEqualTo(Reach.ABANDONED);
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    /** A machine in which actors run, as against one by which JCStress tries its flags. */
    private static boolean forked(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("ForkedMain");
    }
}
