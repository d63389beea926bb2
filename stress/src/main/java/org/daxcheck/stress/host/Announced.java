// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.host;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.os.CPUMap;
import org.openjdk.jcstress.os.SchedulingClass;

/** A configuration that says when it starts. JCStress gives it its processors then, and tells nobody. */
final class Announced extends TestConfig {

    private static final long serialVersionUID = 1L;

    /** Stays behind when the configuration travels to the machine that runs it. */
    private final transient @Nullable Consumer<String> started;

    Announced(
            Options options,
            TestInfo test,
            Machine machine,
            SchedulingClass places,
            @Nullable Consumer<String> started) {
        super(options, test, machine.fork(), machine.flags(), machine.compilation(), places);
        this.started = started;
    }

    /** The virtual machine that the configuration asks for: which of equal ones, its flags, how it compiles. */
    record Machine(int fork, List<String> flags, int compilation) {}

    @Override
    public void setCPUMap(CPUMap processors) {
        if (started != null) {
            started.accept(name);
        }
        super.setCPUMap(processors);
    }
}
