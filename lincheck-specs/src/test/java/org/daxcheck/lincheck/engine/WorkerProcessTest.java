// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {

    private static final String AGENT = "-XX:+EnableDynamicAgentLoading";
    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";

    @Test
    void each_java_version_gets_the_options_that_it_needs_and_knows() {
        assertThat(WorkerProcess.command(17)).doesNotContain(AGENT, UNSAFE);
        assertThat(WorkerProcess.command(21)).contains(AGENT).doesNotContain(UNSAFE);
        assertThat(WorkerProcess.command(25)).contains(AGENT, UNSAFE, "-Xshare:off");
    }

    @RepeatedTest(20)
    void a_closed_worker_is_gone() throws IOException {
        WorkerProcess worker = WorkerProcess.start();

        worker.close();

        assertThat(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThatThrownBy(() -> worker.line(Duration.ofMinutes(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the worker ended");
    }
}
