// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;

/** All claims of all catalogues, and how people name them. */
public final class Claims {

    private static final int SUGGESTIONS = 3;

    private final Map<String, Claim> byId = new LinkedHashMap<>();
    private final List<Catalogue> catalogues;

    /**
     * Reads the catalogues.
     *
     * @throws IllegalStateException if two claims have the same id
     */
    public Claims(Collection<Catalogue> catalogues) {
        this.catalogues = List.copyOf(catalogues);
        for (Catalogue catalogue : catalogues) {
            for (Claim claim : catalogue.claims()) {
                if (byId.put(claim.id(), claim) != null) {
                    throw new IllegalStateException("two claims are called " + claim.id());
                }
            }
        }
    }

    /** All of them. */
    public List<Claim> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The claims that these names stand for, in the order of the catalogues: an id, a subject, or either with {@code *}; or the id of a
     * claim that a catalogue knows and does not list.
     *
     * @throws UnknownName if a name stands for nothing
     */
    public List<Claim> named(Collection<String> names) throws UnknownName {
        Set<Claim> chosen = new LinkedHashSet<>();
        for (String name : names) {
            Pattern pattern = pattern(name);
            List<Claim> matching = byId.values().stream()
                    .filter(claim -> pattern.matcher(claim.id()).matches()
                            || pattern.matcher(claim.subject().id()).matches())
                    .toList();
            chosen.addAll(matching.isEmpty() ? List.of(unlisted(name)) : matching);
        }
        List<Claim> ordered = new ArrayList<>(byId.values());
        ordered.retainAll(chosen);
        chosen.removeAll(ordered);
        ordered.addAll(chosen);
        return ordered;
    }

    private Claim unlisted(String id) throws UnknownName {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.claim(id).stream())
                .findFirst()
                .orElseThrow(() -> new UnknownName(unknown(id)));
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                List.of(name.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private String unknown(String name) {
        String nearest = byId.keySet().stream()
                .sorted(Comparator.comparingInt(id -> distance(name, id)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
        return "no claim is called '" + name + "'"
                + (nearest.isEmpty() ? "; there are no claims" : "; the nearest are " + nearest)
                + " (ci/daxcheck list shows all)";
    }

    /** The number of characters to insert, delete or replace (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** A name that stands for no claim. The message is one line for people. */
    public static final class UnknownName extends Exception {
        private static final long serialVersionUID = 1L;

        /** With a line for people. */
        public UnknownName(String message) {
            super(message);
        }
    }
}
