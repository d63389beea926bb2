// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.gate.file.ReportFile;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.record.Unreadable;

/**
 * Answers of earlier runs, a file each in a folder, by the number of their question, which leaves the code under test out. What of that the
 * answer came from stands on the first line of its file, with its number; the answer counts for as long as this code is the same. Only
 * what was as expected and decided is kept, only of the gate lane; an answer from here says so. A file that is not right is as good as
 * none.
 */
final class AnswerCache {

    /** The note by which an answer from here is known. */
    static final String CACHED = "cached";

    private final Path folder;
    private final Code code;
    private final Plan plan;
    private final Fingerprints numbers;

    AnswerCache(Path folder, Code code, Plan plan) throws IOException {
        this.code = code;
        this.plan = plan;
        this.numbers = new Fingerprints(code.rest());
        this.folder = Files.createDirectories(folder);
    }

    private Path file(Question question) {
        return folder.resolve(numbers.of(question, plan) + ".answer");
    }

    /** The answer to a question, if there is one. */
    Optional<Ruling> get(Question question) {
        Path file = file(question);
        if (question.claim().lane() == Lane.SOAK || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2 || !sameCode(lines.get(0))) {
                return Optional.empty();
            }
            Ruling ruling = Line.read(file.toString(), lines.get(1), Map.of(question.toString(), question));
            return ruling.asExpected() ? Optional.of(marked(ruling)) : Optional.empty();
        } catch (Unreadable | IOException e) {
            return Optional.empty();
        }
    }

    /** Whether classes are now as they were when they were written down with their number. */
    private boolean sameCode(String line) {
        List<String> words = List.of(line.split(" "));
        return code.of(words.subList(1, words.size())).equals(words.get(0));
    }

    private static Ruling marked(Ruling ruling) {
        Evidence evidence = ruling.evidence();
        List<String> notes = new ArrayList<>(List.of(CACHED));
        notes.addAll(evidence.notes());
        return Ruling.of(
                ruling.claim(),
                ruling.engine(),
                new Evidence(
                        evidence.reach(),
                        evidence.counts(),
                        evidence.findings(),
                        evidence.outcomes(),
                        notes,
                        evidence.coverage()));
    }

    /**
     * Keeps an answer, if it is one to be kept.
     *
     * @param told the classes that it came from, if the engine told
     */
    void put(Ruling ruling, Optional<Set<String>> told) throws IOException {
        boolean decided = ruling.verdict() != Verdict.UNDECIDED && ruling.verdict() != Verdict.SKIPPED;
        if (ruling.asExpected() && decided && ruling.claim().lane() == Lane.GATE) {
            Set<String> classes = told.map(code::underTest).orElseGet(code::underTest);
            String names = classes.stream().sorted().collect(Collectors.joining(" "));
            Path file = file(new Question(ruling.claim(), ruling.engine()));
            new ReportFile(file).write(code.of(classes) + " " + names + "\n" + Line.of(ruling) + "\n");
        }
    }
}
