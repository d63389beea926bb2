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

    private final Collection<Catalogue> catalogues;
    private final Map<String, String> makers = new HashMap<>();
    private @Nullable Remade remade;

    /** A claim, made in one loader. */
    private record Remade(ClassLoader loader, Claim claim) {}

    /**
     * Reads claims of these catalogues.
     *
     * @param catalogues public classes with a public constructor without parameters
     */
    public ProgramFront(Collection<Catalogue> catalogues) {
        this.catalogues = List.copyOf(catalogues);
        for (Catalogue catalogue : catalogues) {
            for (Claim claim : catalogue.claims()) {
                makers.put(claim.id(), catalogue.getClass().getName());
            }
        }
    }

    @Override
    public boolean accepts(Claim claim, ClassLoader origin) {
        return claim.scenario() instanceof Program && maker(claim.id()).isPresent();
    }

    /** Which catalogue makes a claim: the one that lists it, else the first that knows it all the same. */
    private Optional<String> maker(String id) {
        if (!makers.containsKey(id)) {
            catalogues.stream()
                    .filter(catalogue -> catalogue.claim(id).isPresent())
                    .findFirst()
                    .ifPresent(catalogue -> makers.put(id, catalogue.getClass().getName()));
        }
        return Optional.ofNullable(makers.get(id));
    }

    @Override
    public Iterator<Target> targets(Claim claim, ClassLoader origin) {
        Program<?> program = (Program<?>) claim.scenario();
        Target target = new Target(
                claim.id(),
                loader -> cast(loader, claim.id()),
                specification(program),
                Grading.NONE,
                program.stopping());
        return List.of(target).iterator();
    }

    private static <A> Optional<Target.Specification> specification(Program<A> program) {
        return program.specification().map(maker -> names -> new ProgramSpecification<>(program, maker, names));
    }

    private Cast cast(ClassLoader loader, String id) throws ReflectiveOperationException {
        Claim claim = remade(loader, id);
        return Playbill.cast((Program<?>) claim.scenario(), claim.subject().fresh());
    }

    /** Made once for a loader: it does not change. */
    private Claim remade(ClassLoader loader, String id) throws ReflectiveOperationException {
        Remade last = remade;
        if (last == null || last.loader() != loader || !last.claim().id().equals(id)) {
            String maker = maker(id).orElseThrow();
            Catalogue catalogue = Class.forName(maker, true, loader)
                    .asSubclass(Catalogue.class)
                    .getConstructor()
                    .newInstance();
            last = new Remade(loader, catalogue.claim(id).orElseThrow());
            remade = last;
        }
        return last.claim();
    }
}
