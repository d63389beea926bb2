// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.catalog;

import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Subject;
import org.daxcheck.lincheck.LincheckSpec;
import org.daxcheck.lincheck.Search;
import org.daxcheck.lincheck.selfcheck.Counter;
import org.daxcheck.lincheck.selfcheck.ForgetfulTurnstile;
import org.daxcheck.lincheck.selfcheck.ForgetfulTurnstileSpec;
import org.daxcheck.lincheck.selfcheck.PlainCounter;
import org.daxcheck.lincheck.selfcheck.PlainCounterSpec;
import org.daxcheck.lincheck.selfcheck.Turnstile;

/** The claims that must be broken if Lincheck works at all. */
public final class SelfCheckCatalogue implements Catalogue {

    private static final Search SMALL = Search.modelChecking(2, 2, 2, 1_000);

    /** Found by the service loader. */
    public SelfCheckCatalogue() {}

    @Override
    public List<Claim> claims() {
        return List.of(
                claim(
                        new Subject<>(
                                "selfcheck-counter", Counter.class, PlainCounter::new, "A counter that is not atomic."),
                        new LincheckSpec(
                                "lincheck-increment",
                                "Two threads count.",
                                PlainCounterSpec.class,
                                PlainCounterSpec.class,
                                SMALL),
                        Finding.Kind.NOT_LINEARIZABLE),
                claim(
                        new Subject<>(
                                "selfcheck-turnstile",
                                Turnstile.class,
                                ForgetfulTurnstile::new,
                                "A turnstile that forgets to wake."),
                        new LincheckSpec(
                                "lincheck-pass",
                                "Two threads go through a turnstile.",
                                ForgetfulTurnstileSpec.class,
                                ForgetfulTurnstileSpec.class,
                                SMALL),
                        Finding.Kind.LOST_WAKEUP));
    }

    private static Claim claim(Subject<?> subject, LincheckSpec spec, Finding.Kind kind) {
        return new Claim(subject, spec, Expectation.breaks(kind), Claim.Lane.GATE, Set.of("lincheck", "explorer"));
    }
}
