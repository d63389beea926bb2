// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.scenario.design.Assumption;
import org.daxcheck.scenario.design.Invariant;

/**
 * The claims about refcount designs, those in the tree and one from outside it, if the system property {@code daxcheck.design}
 * names its class.
 */
public final class DesignCatalogue implements Catalogue {

    /** The catalogue. */
    public DesignCatalogue() {}

    @Override
    public List<Claim> claims() {
        List<DesignClaim> all = new ArrayList<>(known());
        all.addAll(outside());
        return all.stream().map(DesignClaim::claim).toList();
    }

    @Override
    public Optional<Claim> claim(String id) {
        String name = id.substring(0, id.indexOf('/') + 1);
        Stream<DesignClaim> claims = AllDesigns.SUBJECTS.stream()
                .filter(design -> name.equals(design.id() + "/"))
                .findFirst()
                .map(design -> new DesignClaims(design).known(id.substring(name.length())))
                .orElseGet(() -> outside().stream());
        return claims.map(DesignClaim::claim)
                .filter(claim -> claim.id().equals(id))
                .findFirst();
    }

    /** The claims about the designs in the tree, design by design. */
    public static List<DesignClaim> known() {
        return AllDesigns.SUBJECTS.stream()
                .flatMap(design -> new DesignClaims(design).known().stream())
                .toList();
    }

    /**
     * The claims about the design from outside; empty if there is none.
     *
     * @throws IllegalArgumentException if its class cannot be a design
     */
    public static List<DesignClaim> outside() {
        return Outsider.named()
                .map(design -> new DesignClaims(design).unknown())
                .orElse(List.of());
    }

    /** The invariants by name, each in a few words, in their order. */
    public static Map<String, String> invariants() {
        Map<String, String> sentences = new LinkedHashMap<>();
        Arrays.stream(Invariant.values()).forEach(one -> sentences.put(one.name(), one.sentence()));
        return sentences;
    }

    /** The assumptions by short name, each in a few words, in their order. */
    public static Map<String, String> assumptions() {
        Map<String, String> sentences = new LinkedHashMap<>();
        Arrays.stream(Assumption.values()).forEach(one -> sentences.put(one.slug(), one.sentence()));
        return sentences;
    }
}
