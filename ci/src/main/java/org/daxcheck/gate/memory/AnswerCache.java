// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.gate.file.ReportFile;
import org.daxcheck.report.Question;
import org.daxcheck.report.record.Unreadable;

/**
 * Answers of earlier runs, a file each in a folder, by the number of their question. Only what was as expected and decided is kept, only of
 * the gate lane; an answer from here says so. A file that is not right is as good as none.
 */
final class AnswerCache {

    /** The note by which an answer from here is known. */
    static final String CACHED = "cached";

    private final Path folder;

    AnswerCache(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    private Path file(String number) {
        return folder.resolve(number + ".answer");
    }

    /** The answer to a question, if there is one. */
    Optional<Ruling> get(Question question, String number) {
        if (question.claim().lane() == Lane.SOAK || !Files.exists(file(number))) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file(number));
            Ruling ruling = Line.read(file(number).toString(), text.strip(), Map.of(question.toString(), question));
            return ruling.asExpected() ? Optional.of(marked(ruling)) : Optional.empty();
        } catch (Unreadable | IOException e) {
            return Optional.empty();
        }
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

    /** Keeps an answer, if it is one to be kept. */
    void put(Ruling ruling, String number) throws IOException {
        boolean decided = ruling.verdict() != Verdict.UNDECIDED && ruling.verdict() != Verdict.SKIPPED;
        if (ruling.asExpected() && decided && ruling.claim().lane() == Lane.GATE) {
            new ReportFile(file(number)).write(Line.of(ruling) + "\n");
        }
    }
}
