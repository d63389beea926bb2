// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.gate.file.ReportFile;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.record.Unreadable;

/**
 * The answers of a run that may be stopped at any point, {@code kill -9} included: a file that an answer is added to as soon as it is
 * given, a line each. The first line says which run it is. A last line without an end was being written when the run was stopped; anything
 * else that is not right is refused, and the file is left as it is. What was undecided is not kept: it is asked again. Thread-safe.
 */
final class Checkpoint implements AutoCloseable {

    private static final String TITLE = "daxcheck checkpoint 1, plan ";

    private final List<Ruling> before;
    private final FileOutputStream stream;

    /**
     * Opens a checkpoint.
     *
     * @param plan what is asked; its number must be that of the file
     * @param resume whether a file that is there is gone on with
     */
    Checkpoint(Path file, String number, Plan plan, boolean resume) throws Unreadable, IOException {
        if (Files.exists(file)) {
            if (!resume) {
                throw new Unreadable(file + " is there already; --resume goes on from it");
            }
            before = read(file, number, plan);
        } else {
            new ReportFile(file).write(TITLE + number + "\n");
            before = List.of();
        }
        stream = new FileOutputStream(file.toFile(), true);
        lock(file);
        stream.getChannel().truncate(wholeLines(Files.readAllBytes(file)));
    }

    private void lock(Path file) throws IOException, Unreadable {
        boolean free;
        try {
            free = stream.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            stream.close();
            throw new Unreadable(file + " is in use by another run");
        }
    }

    private static int wholeLines(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        return length;
    }

    private static List<Ruling> read(Path file, String number, Plan plan) throws Unreadable, IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines =
                new String(bytes, 0, wholeLines(bytes), UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(TITLE)) {
            throw new Unreadable(file + " is no checkpoint of this daxcheck");
        }
        if (!lines.get(0).equals(TITLE + number)) {
            throw new Unreadable(file + " is the checkpoint of another run: claims, engines, bounds or code differ");
        }
        Map<String, Question> open = new LinkedHashMap<>();
        plan.questions().forEach(question -> open.put(question.toString(), question));
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Ruling ruling = Line.read(file + " line " + (i + 1), lines.get(i), open);
            open.remove(new Question(ruling.claim(), ruling.engine()).toString());
            rulings.add(ruling);
        }
        return rulings;
    }

    /** The answers that it held when it was opened. */
    List<Ruling> before() {
        return before;
    }

    /** Adds an answer, and waits until it is on the disk. */
    synchronized void add(Ruling ruling) throws IOException {
        if (ruling.verdict() != Verdict.UNDECIDED) {
            stream.write((Line.of(ruling) + "\n").getBytes(UTF_8));
            stream.getFD().sync();
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // Every answer is on the disk already.
        }
    }
}
