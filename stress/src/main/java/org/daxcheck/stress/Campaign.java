// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Checker.Observer;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.stress.host.Depth;
import org.daxcheck.stress.host.LaunchDirectory;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * The claims of one depth and the launch that serves them. Every claim is handed over once, whatever happens: when its last
 * planned configuration has come in, or when the launch is over.
 *
 * <p>An actor that never returns would keep JCStress waiting for ever. So a launch from which nothing is heard for too long
 * is ended, the tests that were running are abandoned, and the others are launched again.
 */
final class Campaign {

    private static final long POLL_MILLIS = 200;

    private static final Ending LEFT_OUT =
            Ending.stopped("JCStress did not plan it: no scheduling of its actors is possible");

    private static final Ending SILENT = Ending.lost("nothing was heard of the launch for too long");

    private static final Ending HUNG =
            Ending.stopped("an actor does not return: nothing was heard for too long while the test ran");

    private final Depth depth;
    private final SilenceLimit limit;
    private final Observer observer;
    private final Map<String, Claim> open = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private Map<String, Integer> planned = Map.of();
    private long last = began;
    private long heard = began;

    Campaign(Depth depth, SilenceLimit limit, List<Claim> claims, Observer observer) {
        this.depth = depth;
        this.limit = limit;
        this.observer = observer;
        for (Claim claim : claims) {
            OutcomeTest test = (OutcomeTest) claim.scenario();
            open.put(test.name(), claim);
            tallies.put(test.name(), new Tally(test));
        }
    }

    /**
     * Launches, gathers and hands over, until nothing is open.
     *
     * @param end the moment of {@link System#nanoTime} at which the budget ends
     */
    void run(long end) throws InterruptedException {
        for (List<String> lines = lines(); !lines.isEmpty(); lines = lines()) {
            launch(lines, end);
        }
    }

    private void launch(List<String> lines, long end) throws InterruptedException {
        planned = Map.of();
        heard = System.nanoTime();
        tallies.values().forEach(Tally::again);
        try (Launch launch = Launch.start(depth, lines)) {
            Ending ending = gather(launch, end);
            if (!ending.equals(SILENT) || !abandonRunning(launch.directory())) {
                handOverRest(ending);
            }
        } catch (IOException e) {
            handOverRest(Ending.lost("the launch failed: " + e.getMessage()));
        }
    }

    /** The test list's lines for the open claims; a claim without one is handed over at once. */
    private List<String> lines() {
        TestLists lists = TestLists.of(Campaign.class.getClassLoader());
        List<String> lines = new ArrayList<>();
        for (String name : List.copyOf(open.keySet())) {
            String line = lists.lines().get(name);
            if (line == null) {
                decide(name, Evidence.none(Reach.ABANDONED, Duration.ZERO, "no list of tests names " + name));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Gathers until the host ends, the budget does or patience does, and says why there is no more. */
    private Ending gather(Launch launch, long end) throws IOException, InterruptedException {
        LaunchDirectory directory = launch.directory();
        try {
            boolean ended = false;
            while (!ended && !open.isEmpty()) {
                if (System.nanoTime() >= end) {
                    return Ending.stopped("the budget ended");
                }
                if (limit.exceeded(Duration.ofNanos(System.nanoTime() - heard))) {
                    return SILENT;
                }
                ended = launch.await(POLL_MILLIS);
                take(directory);
            }
            return Ending.lost(launch.lastWords());
        } catch (InterruptedException e) {
            take(directory);
            handOverRest(Ending.stopped("interrupted"));
            throw e;
        }
    }

    private void take(LaunchDirectory directory) throws IOException {
        if (planned.isEmpty()) {
            planned = directory.planned();
            heard = planned.isEmpty() ? heard : System.nanoTime();
        }
        for (TestResult result : directory.take()) {
            heard = System.nanoTime();
            Tally tally = tallies.get(result.getName());
            Claim claim = open.get(result.getName());
            if (tally != null && claim != null) {
                tally.add(result);
                advance(result.getName(), claim, tally);
            }
        }
    }

    private void advance(String name, Claim claim, Tally tally) {
        int expected = planned.getOrDefault(name, 0);
        if (expected > 0 && tally.configurations() >= expected) {
            decide(name, tally.evidence(expected, sinceLast(), Ending.COMPLETE));
        } else {
            observer.progress(claim, tally.configurations() + " of " + expected + " configurations");
        }
    }

    /** Hands over the tests that have started and not finished; tells whether there were any. */
    private boolean abandonRunning(LaunchDirectory directory) throws IOException {
        int before = open.size();
        directory.started().forEach((name, count) -> {
            Tally tally = tallies.get(name);
            if (tally != null && open.containsKey(name) && count > tally.configurations()) {
                handOver(name, HUNG);
            }
        });
        return open.size() < before;
    }

    private void handOverRest(Ending end) {
        for (String name : List.copyOf(open.keySet())) {
            boolean leftOut = !planned.isEmpty() && !planned.containsKey(name);
            handOver(name, leftOut ? LEFT_OUT : end);
        }
    }

    private void handOver(String name, Ending end) {
        Tally tally = tallies.get(name);
        if (tally != null) {
            decide(name, tally.evidence(planned.getOrDefault(name, 0), sinceLast(), end));
        }
    }

    private void decide(String name, Evidence evidence) {
        Claim claim = open.remove(name);
        if (claim != null) {
            observer.decided(claim, evidence);
        }
    }

    /** The time since the claim decided before this one: tests run one after another. */
    private Duration sinceLast() {
        long now = System.nanoTime();
        Duration time = Duration.ofNanos(now - last);
        last = now;
        return time;
    }
}
