// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.daxcheck.lincheck.worker.Worker;

/**
 * A virtual machine of its own in which {@link Worker} runs. Used by one thread; two more read what the process says.
 */
final class WorkerProcess implements AutoCloseable {

    /** The dynamically attached agent needs a word from Java 21 on, its use of Unsafe from 24 on. */
    private static final int AGENT_WARNS = 21;

    private static final int UNSAFE_WARNS = 24;

    private static final String HEAP = "-Xmx2g";
    private static final int LAST_WORDS = 5;

    /** Lincheck says much about what it cannot look into, such as records. */
    private static final String WARNING = "[WARN]";

    private static final Optional<String> GONE = Optional.empty();

    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final Deque<String> lastWords = new ArrayDeque<>();

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        read(process.getInputStream(), line -> lines.add(Optional.of(line)), () -> lines.add(GONE));
        read(process.getErrorStream(), this::remember, () -> {});
    }

    /**
     * Starts a worker.
     *
     * @throws IOException if the machine cannot start it
     */
    static WorkerProcess start() throws IOException {
        return new WorkerProcess(new ProcessBuilder(command(Runtime.version().feature())).start());
    }

    /** The command line for a Java version. */
    static List<String> command(int feature) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+DisplayVMOutputToStderr");
        if (feature >= AGENT_WARNS) {
            command.add("-XX:+EnableDynamicAgentLoading");
            command.add("-Xshare:off");
        }
        if (feature >= UNSAFE_WARNS) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        return command;
    }

    /**
     * Gives an order.
     *
     * @throws IOException if the worker is gone
     */
    void order(String line) throws IOException {
        orders.write(line);
        orders.newLine();
        orders.flush();
    }

    /**
     * The next line that the worker says.
     *
     * @param patience how long to wait for it
     * @return empty if none came
     * @throws IOException if the worker is gone
     */
    Optional<String> line(Duration patience) throws IOException, InterruptedException {
        Optional<String> line = lines.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
        if (line == null) {
            return Optional.empty();
        }
        if (line.isEmpty()) {
            throw new IOException("the worker ended with exit code " + process.waitFor() + lastWords());
        }
        return line;
    }

    /** Kills the worker and whatever it started, and waits until it is gone. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    long pid() {
        return process.pid();
    }

    private void remember(String line) {
        if (line.startsWith(WARNING)) {
            return;
        }
        synchronized (lastWords) {
            lastWords.addLast(line);
            if (lastWords.size() > LAST_WORDS) {
                lastWords.removeFirst();
            }
        }
    }

    private String lastWords() {
        synchronized (lastWords) {
            return lastWords.isEmpty() ? "" : "; its last words: " + String.join(" / ", lastWords);
        }
    }

    /** An output that cannot be read has ended: so it is, now and then, when the process is killed while it is read. */
    private void read(InputStream stream, Consumer<String> taker, Runnable atEnd) {
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader in =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        in.lines().forEach(taker);
                    } catch (IOException | java.io.UncheckedIOException e) {
                        remember("unreadable: " + e.getMessage());
                    } finally {
                        atEnd.run();
                    }
                },
                "lincheck-worker-output");
        reader.setDaemon(true);
        reader.start();
    }
}
