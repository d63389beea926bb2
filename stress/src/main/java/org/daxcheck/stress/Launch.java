// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daxcheck.stress.host.Depth;
import org.daxcheck.stress.host.LaunchDirectory;
import org.daxcheck.stress.host.StressHost;

/**
 * A running launch: the host machine, the machines that it forks, and their directory. Closing ends them all.
 *
 * <h2>Ending</h2>
 *
 * A forked machine whose actor never returns outlives its host. A killed parent takes the list of its children with it, and
 * one that runs may fork while the list is taken; so the host is stopped first, then its tree is listed, then all of it is
 * killed. A hook does the same when this machine ends before the launch.
 */
final class Launch implements AutoCloseable {

    private static final int LOG_LINES = 3;

    private final LaunchDirectory directory;
    private final Process host;
    private final Thread hook = new Thread(this::end, "end of a JCStress launch");

    private Launch(LaunchDirectory directory, Process host) {
        this.directory = directory;
        this.host = host;
    }

    /**
     * Starts a host for the tests.
     *
     * @param testListLines the lines of JCStress' test list, at least one
     */
    static Launch start(Depth depth, List<String> testListLines) throws IOException {
        LaunchDirectory directory = new LaunchDirectory(Files.createTempDirectory("daxcheck-jcstress-"));
        try {
            directory.ask(testListLines);
            Path archive = directory.standInFor(System.getProperty("java.class.path"));
            Process host = new ProcessBuilder(command(depth, directory.root(), archive))
                    .directory(directory.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.log().toFile())
                    .start();
            Launch launch = new Launch(directory, host);
            Runtime.getRuntime().addShutdownHook(launch.hook);
            return launch;
        } catch (IOException e) {
            remove(directory.root());
            throw e;
        }
    }

    private static List<String> command(Depth depth, Path root, Path archive) {
        String virtualMachine =
                Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = root + File.pathSeparator + archive;
        return List.of(virtualMachine, "-cp", classPath, StressHost.class.getName(), root.toString(), depth.name());
    }

    LaunchDirectory directory() {
        return directory;
    }

    /**
     * Waits for the host to end, at most so long.
     *
     * @return whether it has ended
     */
    boolean await(long millis) throws InterruptedException {
        return host.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** All processes of the launch that live now. */
    List<ProcessHandle> processes() {
        List<ProcessHandle> tree = new ArrayList<>();
        tree.add(host.toHandle());
        host.descendants().forEach(tree::add);
        tree.removeIf(process -> !process.isAlive());
        return tree;
    }

    /** How the host ended, for a person: its exit code and its last words. */
    String lastWords() {
        String end = host.isAlive() ? "the host was stopped" : "the host ended with " + host.exitValue();
        try {
            List<String> lines = Files.readAllLines(directory.log()).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
            return end + "; last it said: " + String.join(" / ", last);
        } catch (IOException e) {
            return end + "; what it said is lost: " + e.getMessage();
        }
    }

    /** Ends every process of the launch and removes its directory. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This machine is ending: the hook runs, or has run, and finds nothing left to do.
            return;
        }
    }

    private synchronized void end() {
        freeze();
        List<ProcessHandle> tree = processes();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(process -> process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process)
                .join());
        remove(directory.root());
    }

    private void freeze() {
        if (!host.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -STOP " + host.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            // Without a shell the list may miss a machine that is being forked at this moment; all others end all the
            // same.
            return;
        }
    }

    private static void remove(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + root, e);
        }
    }
}
