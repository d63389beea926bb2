// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.daxcheck.report.Results;

/**
 * A file that is written at the end of a run. Whether it can be is known before the run begins; what stood there before stays
 * until the new text is complete.
 */
final class ReportFile {

    private final Path target;
    private final Path draft;
    private final Function<Results, String> form;

    /**
     * Opens a draft beside the file.
     *
     * @throws IOException if the file cannot be written; the message is one line for people
     */
    ReportFile(Path target, Function<Results, String> form) throws IOException {
        this.target = target.toAbsolutePath();
        this.form = form;
        Path folder = this.target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("cannot write " + target + ": there is no folder " + folder);
        }
        if (Files.isDirectory(this.target)) {
            throw new IOException("cannot write " + target + ": it is a folder");
        }
        if (Files.exists(this.target) && !Files.isWritable(this.target)) {
            throw new IOException("cannot write " + target + ": it is write-protected");
        }
        try {
            this.draft = Files.createTempFile(folder, "." + this.target.getFileName(), ".draft");
        } catch (IOException e) {
            throw new IOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    /** Writes the results and puts them in place. */
    void write(Results results) throws IOException {
        Files.writeString(draft, form.apply(results), StandardCharsets.UTF_8);
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the draft, if it is still there. */
    void discard() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("a draft stays behind: " + draft, e);
        }
    }
}
