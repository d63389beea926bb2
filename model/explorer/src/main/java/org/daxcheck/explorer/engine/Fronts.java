// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.jcstress.JCStressFront;
import org.daxcheck.explorer.front.junit.TestFront;
import org.daxcheck.explorer.front.lincheck.LincheckFront;
import org.daxcheck.explorer.front.main.MainFront;
import org.daxcheck.explorer.front.program.ProgramFront;

/** Every form of scenario that is understood. One instance serves one thread. */
final class Fronts {

    private final List<Front> fronts;

    /** For the programs of these catalogues, and for any class. */
    Fronts(Collection<Catalogue> catalogues) {
        fronts = List.of(
                new ProgramFront(catalogues),
                new JCStressFront(),
                new LincheckFront(),
                new TestFront(),
                new MainFront());
    }

    /**
     * The first that understands a claim.
     *
     * @param origin loads the claim's classes as they are
     */
    Optional<Front> of(Claim claim, ClassLoader origin) {
        return fronts.stream().filter(front -> front.accepts(claim, origin)).findFirst();
    }
}
