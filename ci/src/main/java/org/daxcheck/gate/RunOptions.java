// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.Budget;
import org.daxcheck.gate.file.FileOptions;
import org.daxcheck.gate.memory.MemoryOptions;
import org.daxcheck.gate.option.CountOption;
import org.daxcheck.gate.option.DurationOption;
import org.daxcheck.gate.option.ShardOption;
import org.daxcheck.report.Plan.Inconclusive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be spent, where the results go, and what an undecided claim means. */
final class RunOptions {

    private static final int MOST_JOBS = 1024;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "Ask this engine only; may be repeated. Default: every engine that a claim names.")
    List<String> engines = new ArrayList<>();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "Time for everything together, such as 90s, 10m, 2h. Default: 10m, in the soak lane 8h.")
    @Nullable
    Duration total;

    @Option(
            names = "--budget-per-claim",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "Time for one claim put to one engine. Default: 1m, in the soak lane 30m.")
    @Nullable
    Duration perClaim;

    @Option(
            names = "--executions",
            paramLabel = "N",
            converter = CountOption.class,
            description = "Executions for one claim put to one engine. Default: as many as the engine wants.")
    long executions = Long.MAX_VALUE;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = CountOption.class,
            description = "Explore so many claims at once, at most one a processor (default); no count depends on it.")
    long jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            converter = ShardOption.class,
            description = "Answer the Kth of N parts of the questions only, for ci/daxcheck merge.")
    ShardOption.Shard shard = ShardOption.Shard.ALL;

    @Option(
            names = "--inconclusive",
            paramLabel = "fail|warn",
            description = "What an undecided claim does. Default: fail.")
    Inconclusive inconclusive = Inconclusive.FAIL;

    @Mixin
    MemoryOptions memory = new MemoryOptions();

    @Mixin
    FileOptions files = new FileOptions();

    /** The budget, given what holds where nothing was said. */
    Budget budget(Duration defaultTotal, Duration defaultPerClaim) {
        return new Budget(
                perClaim == null ? defaultPerClaim : perClaim, executions, total == null ? defaultTotal : total, (int)
                        Math.min(jobs, MOST_JOBS));
    }
}
