// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.every;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.text.Plain;

/**
 * That the scenarios of a run are some of many, taken by chance.
 *
 * @param all how many there are, port by port; a port that is not here was taken whole
 * @param seed which some
 */
public record Sampling(Map<String, BigInteger> all, long seed) {

    /** What is to be known of a port besides what came out: nothing if all was taken, or else how many there are and what they would take. */
    List<String> lines(String subject, int planned, List<Ruling> rulings) {
        BigInteger count = all.get(subject);
        if (count == null || count.compareTo(BigInteger.valueOf(planned)) <= 0) {
            return List.of();
        }
        String line = String.format("  a sample: %,d of %,d scenarios (seed %d), not complete", planned, count, seed);
        List<Ruling> answered = rulings.stream()
                .filter(ruling -> ruling.evidence().counts().time().toMillis() > 0)
                .toList();
        return List.of(answered.isEmpty() ? line : line + "; at this pace all would take " + whole(count, answered));
    }

    /** What all would take, from what some took; at least, where some were not seen whole. */
    private static String whole(BigInteger count, List<Ruling> answered) {
        long millis = answered.stream()
                .map(ruling -> ruling.evidence().counts().time())
                .mapToLong(Duration::toMillis)
                .sum();
        boolean seenWhole = answered.stream()
                .allMatch(ruling -> ruling.evidence().reach() == Evidence.Reach.EXHAUSTIVE
                        || !ruling.evidence().findings().isEmpty());
        long seconds = new BigDecimal(count.multiply(BigInteger.valueOf(millis)))
                .divide(BigDecimal.valueOf(1000L * answered.size()), RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Long.MAX_VALUE / 1000))
                .longValue();
        Duration time = Duration.ofSeconds(seconds);
        return (seenWhole ? "" : "more than ")
                + (time.toDays() > 1 ? Plain.count(time.toDays()) + " days" : Plain.time(time)) + " of one processor";
    }
}
