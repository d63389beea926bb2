// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.jcstress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.daxcheck.explorer.front.reflect.Mark;
import org.daxcheck.explorer.target.Grading;

/** The outcomes that a test lists, in its own order and then in that of the class to which it refers. */
final class OutcomeRows implements Grading {

    private static final String OUTCOME = JCStressForm.ANNOTATIONS + "Outcome";
    private static final Pattern SPELLED_OUT = Pattern.compile("[^.*+?|()\\[\\]{}^$\\\\]+");
    private static final Grade UNLISTED = new Grade("FORBIDDEN", false, "the test does not list it");

    private record Row(List<String> ids, Grade grade) {}

    private final List<Row> rows = new ArrayList<>();

    OutcomeRows(Class<?> test) {
        read(test);
        Mark.of(test, JCStressForm.ANNOTATIONS + "JCStressMeta").ifPresent(meta -> read(meta.type("value")));
    }

    private void read(Class<?> type) {
        for (Mark mark : Mark.all(type, OUTCOME)) {
            String expect = mark.text("expect");
            rows.add(new Row(mark.texts("id"), new Grade(expect, expect.startsWith("ACCEPTABLE"), mark.text("desc"))));
        }
    }

    @Override
    public Grade grade(String outcome) {
        return first((id, given) -> id.equals(given), outcome)
                .or(() -> first((id, given) -> !id.isEmpty() && given.matches(id), outcome))
                .or(() -> first((id, given) -> id.isEmpty(), outcome))
                .orElse(UNLISTED);
    }

    private Optional<Grade> first(BiPredicate<String, String> match, String outcome) {
        return rows.stream()
                .filter(row -> row.ids().stream().anyMatch(id -> match.test(id, outcome)))
                .map(Row::grade)
                .findFirst();
    }

    @Override
    public List<String> listed() {
        return rows.stream()
                .flatMap(row -> row.ids().stream())
                .filter(id -> SPELLED_OUT.matcher(id).matches())
                .toList();
    }
}
