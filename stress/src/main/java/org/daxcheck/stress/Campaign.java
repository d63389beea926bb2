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
 * One launch and the claims that it serves. Every claim is handed over once, whatever happens: when its last planned
 * configuration has come in, or when the launch is over.
 */
final class Campaign {

    private static final long POLL_MILLIS = 200;

    private static final Ending LEFT_OUT =
            Ending.stopped("JCStress did not plan it: no scheduling of its actors is possible");

    private final Depth depth;
    private final Observer observer;
    private final Map<String, Claim> open = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private Map<String, Integer> planned = Map.of();
    private long last = began;

    Campaign(Depth depth, List<Claim> claims, Observer observer) {
        this.depth = depth;
        this.observer = observer;
        for (Claim claim : claims) {
            OutcomeTest test = (OutcomeTest) claim.scenario();
            open.put(test.name(), claim);
            tallies.put(test.name(), new Tally(test));
        }
    }

    /**
     * Launches, gathers and hands over.
     *
     * @param end the moment of {@link System#nanoTime} at which the budget ends
     */
    void run(long end) throws InterruptedException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return;
        }
        try (Launch launch = Launch.start(depth, lines)) {
            handOverRest(gather(launch, end));
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

    /** Gathers until the host ends or the budget does, and says why there is no more. */
    private Ending gather(Launch launch, long end) throws IOException, InterruptedException {
        LaunchDirectory directory = launch.directory();
        try {
            boolean ended = false;
            while (!ended && !open.isEmpty()) {
                if (System.nanoTime() >= end) {
                    return Ending.stopped("the budget ended");
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
        }
        for (TestResult result : directory.take()) {
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

    private void handOverRest(Ending end) {
        for (String name : List.copyOf(open.keySet())) {
            Tally tally = tallies.get(name);
            int expected = planned.getOrDefault(name, 0);
            boolean leftOut = expected == 0 && !planned.isEmpty();
            if (tally != null) {
                decide(name, tally.evidence(expected, sinceLast(), leftOut ? LEFT_OUT : end));
            }
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
