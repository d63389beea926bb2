// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.jcstress;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.reflect.Loading;
import org.daxcheck.explorer.target.Grading;
import org.daxcheck.explorer.target.Target;

/** Reads outcome tests. */
public final class JCStressFront implements Front {

    /** The outcome of a termination test whose actor is left behind. */
    private static final String STALE = "STALE";

    /** Found by the engine. */
    public JCStressFront() {}

    @Override
    public boolean accepts(Claim claim, ClassLoader origin) {
        return claim.scenario() instanceof ClassScenario given
                && Loading.find(given.type(), origin).filter(JCStressForm::is).isPresent();
    }

    @Override
    public Iterator<Target> targets(Claim claim, ClassLoader origin) throws Unreadable {
        String name = ((ClassScenario) claim.scenario()).type();
        Class<?> test = Loading.find(name, origin).orElseThrow();
        Grading rows = new OutcomeRows(test);
        Grading grading = JCStressForm.of(test).termination() ? new Terminating(rows) : rows;
        return List.of(new Target(
                        claim.id(),
                        loader -> JCStressForm.of(Class.forName(name, true, loader))
                                .cast(),
                        Optional.empty(),
                        grading))
                .iterator();
    }

    /** The grades of a termination test. */
    private record Terminating(Grading rows) implements Grading {
        @Override
        public Grade grade(String outcome) {
            return rows.grade(outcome);
        }

        @Override
        public List<String> listed() {
            return rows.listed();
        }

        @Override
        public Optional<String> stuck() {
            return Optional.of(STALE);
        }
    }
}
