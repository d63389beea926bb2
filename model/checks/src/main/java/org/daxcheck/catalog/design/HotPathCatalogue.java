// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.scenario.design.HotPath;

/** The programs whose operations are counted, for each design. No service: nobody is asked whether they hold. */
public final class HotPathCatalogue implements Catalogue {

    /** What the last operation of {@link #alone} is called: it is not one of {@link #together}. */
    public static final String TEARDOWN = HotPath.TEARDOWN;

    /** How many pages the devices have. */
    public static final int PAGES = HotPath.PAGES;

    /** The catalogue. */
    public HotPathCatalogue() {}

    @Override
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        designs().forEach(design -> {
            claims.add(claim(design, HotPath.alone()));
            Arrays.stream(HotPath.values()).forEach(path -> claims.add(claim(design, path.together())));
        });
        return claims;
    }

    @Override
    public Optional<Claim> claim(String id) {
        return designs()
                .filter(design -> id.startsWith(design.id() + "/"))
                .flatMap(design -> Stream.concat(
                                Stream.of(HotPath.alone()),
                                Arrays.stream(HotPath.values()).map(HotPath::together))
                        .filter(program -> id.equals(design.id() + "/" + program.id()))
                        .map(program -> claim(design, program)))
                .findFirst();
    }

    /** One thread takes every path with one page and then with another. */
    public Claim alone(String design) {
        return claim(design + "/" + HotPath.alone().id()).orElseThrow();
    }

    /** By path, in the order of {@link #alone}: two threads take it, each with a page of its own. */
    public Map<String, Claim> together(String design) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        Arrays.stream(HotPath.values())
                .forEach(path -> claims.put(
                        path.title(), claim(design + "/" + path.together().id()).orElseThrow()));
        return claims;
    }

    private static Stream<DesignSubject> designs() {
        return Stream.concat(AllDesigns.SUBJECTS.stream(), Outsider.named().stream());
    }

    private static Claim claim(DesignSubject design, Program<RefcountDesign> program) {
        Subject<RefcountDesign> subject = new Subject<>(
                design.id(), RefcountDesign.class, () -> design.maker().apply(HotPath.settings()), design.about());
        return new Claim(subject, program, Expectation.holds(), Claim.Lane.SOAK, Set.of("explorer"));
    }
}
