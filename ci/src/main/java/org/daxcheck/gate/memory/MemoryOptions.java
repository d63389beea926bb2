// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import java.io.IOException;
import java.nio.file.Path;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.report.Plan;
import org.daxcheck.report.record.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which earlier answers count. */
public final class MemoryOptions {

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Keep each answer in this file as soon as it is given; what is stopped can be resumed.")
    private @Nullable Path checkpoint;

    @Option(names = "--resume", description = "Go on from that file, if it is there.")
    private boolean resume;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Do not ask again what an earlier run was told of the same code. Not in the soak lane.")
    private @Nullable Path cache;

    /** Made by picocli. */
    public MemoryOptions() {}

    /**
     * What is remembered of the questions of a plan.
     *
     * @throws Unreadable if a file is not what it should be, or the options do not go together
     * @throws IOException if a file cannot be read or written
     */
    public Memory memory(Plan plan) throws Unreadable, IOException {
        if (resume && checkpoint == null) {
            throw new Unreadable("--resume needs --checkpoint FILE");
        }
        if (cache != null && plan.lane() == Lane.SOAK) {
            throw new Unreadable("the soak lane asks everything anew: no --cache there");
        }
        if (checkpoint == null && cache == null) {
            return Memory.none(plan);
        }
        Code code = Code.ofProcess();
        String number = new Fingerprints(code.whole()).of(plan);
        return new Memory(
                plan,
                checkpoint == null ? null : new Checkpoint(checkpoint, number, plan, resume),
                cache == null ? null : new AnswerCache(cache, code, plan));
    }
}
