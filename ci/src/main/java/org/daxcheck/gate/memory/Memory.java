// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.text.Plain;
import org.jspecify.annotations.Nullable;

/** What was answered before, and where new answers are kept. A file that cannot be written any more is a failure of the run. Thread-safe. */
public final class Memory implements AutoCloseable {

    private final Plan plan;
    private final @Nullable Checkpoint checkpoint;
    private final @Nullable AnswerCache cache;
    private final List<Ruling> known = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int resumed;

    Memory(Plan plan, @Nullable Checkpoint checkpoint, @Nullable AnswerCache cache) {
        this.plan = plan;
        this.checkpoint = checkpoint;
        this.cache = cache;
        recall();
    }

    static Memory none(Plan plan) {
        return new Memory(plan, null, null);
    }

    private void recall() {
        Map<String, Question> open = new LinkedHashMap<>();
        plan.questions().forEach(question -> open.put(question.toString(), question));
        if (checkpoint != null) {
            known.addAll(checkpoint.before());
            resumed = known.size();
            known.forEach(ruling -> open.remove(new Question(ruling.claim(), ruling.engine()).toString()));
        }
        if (cache != null) {
            for (Question question : open.values()) {
                cache.get(question).ifPresent(known::add);
            }
        }
    }

    /** The answers that are known already, at most one a question. */
    public List<Ruling> known() {
        return List.copyOf(known);
    }

    /**
     * Keeps a new answer.
     *
     * @param classes those under test that it came from, if the engine told
     */
    public synchronized void keep(Ruling ruling, Optional<Set<String>> classes) {
        try {
            if (checkpoint != null) {
                checkpoint.add(ruling);
            }
            if (cache != null) {
                cache.put(ruling, classes);
            }
        } catch (IOException e) {
            String message = "an answer cannot be kept: " + e.getMessage();
            failures.add(new Failure("memory", ExitCode.INFRASTRUCTURE, message, ""));
        }
    }

    /** What went wrong. */
    public synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** What there is to say. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (resumed > 0) {
            lines.add(Plain.plural(resumed, "answer") + " from the checkpoint");
        }
        if (known.size() > resumed) {
            lines.add(Plain.plural(known.size() - resumed, "answer") + " " + AnswerCache.CACHED);
        }
        return lines;
    }

    @Override
    public void close() {
        if (checkpoint != null) {
            checkpoint.close();
        }
    }
}
