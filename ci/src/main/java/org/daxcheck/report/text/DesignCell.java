// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;

/**
 * A design against an invariant: the verdict over all programs that judge it.
 *
 * <p>A teardown that waits for ever breaks I5, whatever the program judges: its other executions have shown what they can. So the cell of I5
 * is about every program in which somebody waits for ever, and no other cell is.
 *
 * <p>Of a design that does not serve, which the program of use in I5 tells, the other cells say VACUOUS where they would say that something
 * holds: there was nothing that could have broken it.
 */
final class DesignCell {

    private static final String NOTHING = "-";

    /** What a cell says where nothing broke because nothing was done. */
    static final String VACUOUS = "VACUOUS";

    /** The invariant that everything ends. */
    static final String ENDING = "I5";

    private static final Set<Finding.Kind> ENDLESS =
            Set.of(Finding.Kind.LOST_WAKEUP, Finding.Kind.DEADLOCK, Finding.Kind.LIVELOCK);

    private final List<DesignClaim> claims;
    private final Map<String, Ruling> rulings;
    private final boolean ending;
    private final boolean serves;

    /**
     * A cell.
     *
     * @param claims what it is about
     * @param ending whether it is that of I5
     * @param serves whether the design serves at all
     */
    DesignCell(List<DesignClaim> claims, Map<String, Ruling> rulings, boolean ending, boolean serves) {
        this.claims = claims;
        this.rulings = rulings;
        this.ending = ending;
        this.serves = serves;
    }

    /** Whether somebody waits for ever. */
    static boolean isEndless(Finding finding) {
        return ENDLESS.contains(finding.kind());
    }

    /** Whether this finding about a claim breaks what the cell is about: in a program of I5 each does. */
    boolean isBrokenBy(DesignClaim claim, Finding finding) {
        return isEndless(finding) == ending || (ending && claim.invariant().equals(ENDING));
    }

    /** UPHELD, BROKEN, {@code if} with what must be assumed, VACUOUS, or UNDECIDED where anything is not known. */
    String text() {
        if (claims.isEmpty()) {
            return NOTHING;
        }
        String text = verdict();
        boolean holds = !text.equals(Verdict.UNDECIDED.name()) && !text.equals(Verdict.BROKEN.name());
        return holds && !serves && !ending ? VACUOUS : text;
    }

    private String verdict() {
        List<DesignClaim> plain = plain();
        if (plain.stream().anyMatch(claim -> !known(claim))) {
            return Verdict.UNDECIDED.name();
        }
        List<List<String>> cures = new ArrayList<>();
        for (DesignClaim claim : plain) {
            if (verdict(claim) == Verdict.BROKEN) {
                cures.add(cures(claim.program()));
            }
        }
        return cures.isEmpty() ? Verdict.UPHELD.name() : conditional(cures);
    }

    /** The first claim without further assumptions that is broken. */
    Optional<DesignClaim> broken() {
        return plain().stream()
                .filter(claim -> verdict(claim) == Verdict.BROKEN)
                .findFirst();
    }

    private List<DesignClaim> plain() {
        return claims.stream().filter(claim -> claim.assumptions().isEmpty()).toList();
    }

    private List<String> cures(String program) {
        return claims.stream()
                .filter(claim -> claim.program().equals(program)
                        && !claim.assumptions().isEmpty()
                        && verdict(claim) == Verdict.UPHELD)
                .map(claim -> String.join("+", claim.assumptions()))
                .toList();
    }

    /** What has to be assumed: again and again the cure that helps most of the programs that are left. */
    private static String conditional(List<List<String>> cures) {
        if (cures.stream().anyMatch(List::isEmpty)) {
            return Verdict.BROKEN.name();
        }
        Set<String> needed = new TreeSet<>();
        List<List<String>> left = new ArrayList<>(cures);
        while (!left.isEmpty()) {
            String best = best(left);
            needed.addAll(List.of(best.split("\\+")));
            left.removeIf(some -> some.contains(best));
        }
        return "if " + String.join("+", needed);
    }

    private static String best(List<List<String>> left) {
        String best = left.get(0).get(0);
        long most = 0;
        for (List<String> some : left) {
            for (String cure : some) {
                long helped =
                        left.stream().filter(other -> other.contains(cure)).count();
                if (helped > most) {
                    most = helped;
                    best = cure;
                }
            }
        }
        return best;
    }

    private boolean known(DesignClaim claim) {
        Verdict verdict = verdict(claim);
        return verdict == Verdict.UPHELD || verdict == Verdict.BROKEN;
    }

    private Verdict verdict(DesignClaim claim) {
        Ruling ruling = rulings.get(claim.claim().id());
        if (ruling == null) {
            return Verdict.UNDECIDED;
        }
        boolean other = ruling.verdict() == Verdict.BROKEN
                && ruling.evidence().reach() == Evidence.Reach.EXHAUSTIVE
                && ruling.evidence().findings().stream().noneMatch(finding -> isBrokenBy(claim, finding));
        return other ? Verdict.UPHELD : ruling.verdict();
    }
}
