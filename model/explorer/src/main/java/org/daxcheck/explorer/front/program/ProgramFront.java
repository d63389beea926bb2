// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.program;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Program;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.runtime.core.Cast;
import org.daxcheck.explorer.target.Grading;
import org.daxcheck.explorer.target.Target;
import org.jspecify.annotations.Nullable;

/** Reads claims about programs. */
public final class ProgramFront implements Front {

    private final Map<String, String> makers = new HashMap<>();
    private @Nullable Remade remade;

    /** The claims of one catalogue, made in one loader. */
    private record Remade(ClassLoader loader, String catalogue, Map<String, Claim> claims) {}

    /**
     * Reads claims of these catalogues.
     *
     * @param catalogues public classes with a public constructor without parameters
     */
    public ProgramFront(Collection<Catalogue> catalogues) {
        for (Catalogue catalogue : catalogues) {
            for (Claim claim : catalogue.claims()) {
                makers.put(claim.id(), catalogue.getClass().getName());
            }
        }
    }

    @Override
    public boolean accepts(Claim claim, ClassLoader origin) {
        return claim.scenario() instanceof Program && makers.containsKey(claim.id());
    }

    @Override
    public Iterator<Target> targets(Claim claim, ClassLoader origin) {
        Program<?> program = (Program<?>) claim.scenario();
        return List.of(new Target(claim.id(), loader -> cast(loader, claim.id()), specification(program), Grading.NONE))
                .iterator();
    }

    private static <A> Optional<Target.Specification> specification(Program<A> program) {
        return program.specification().map(maker -> names -> new ProgramSpecification<>(program, maker, names));
    }

    private Cast cast(ClassLoader loader, String id) throws ReflectiveOperationException {
        Claim claim = java.util.Objects.requireNonNull(claims(loader, id).get(id), id);
        return Playbill.cast((Program<?>) claim.scenario(), claim.subject().fresh());
    }

    /** Made once for a loader: they do not change, and there are hundreds. */
    private Map<String, Claim> claims(ClassLoader loader, String id) throws ReflectiveOperationException {
        String maker = java.util.Objects.requireNonNull(makers.get(id), id);
        Remade last = remade;
        if (last == null || last.loader() != loader || !last.catalogue().equals(maker)) {
            Map<String, Claim> claims = new HashMap<>();
            Object catalogue =
                    Class.forName(maker, true, loader).getConstructor().newInstance();
            ((Catalogue) catalogue).claims().forEach(claim -> claims.put(claim.id(), claim));
            last = new Remade(loader, maker, claims);
            remade = last;
        }
        return last.claims();
    }
}
