// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written at the end of a run. Whether it can be is known before the run begins; what stood there before stays
 * until the new text is complete.
 */
public final class ReportFile {

    private final Path target;
    private final Path draft;

    /**
     * Makes sure that there can be a draft beside the file.
     *
     * @throws IOException if the file cannot be written; the message is one line for people
     */
    public ReportFile(Path target) throws IOException {
        this.target = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = this.target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("cannot write " + target + ": there is no folder " + folder);
        }
        if (Files.exists(this.target) && !Files.isRegularFile(this.target)) {
            throw new IOException("cannot write " + target + ": it is not a file");
        }
        if (Files.exists(this.target) && !Files.isWritable(this.target)) {
            throw new IOException("cannot write " + target + ": it is write-protected");
        }
        this.draft = folder.resolve(
                "." + this.target.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            Files.delete(draft);
        } catch (IOException e) {
            throw new IOException("cannot write " + target + ": its folder is write-protected", e);
        }
    }

    /** Where the text goes. */
    public Path target() {
        return target;
    }

    /**
     * Writes the text and puts it in place. Goes through a stream that no interruption can close: a signal may arrive
     * at any time.
     */
    public void write(String text) throws IOException {
        try (Writer writer = new OutputStreamWriter(new FileOutputStream(draft.toFile()), UTF_8)) {
            writer.write(text);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
