// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * The working directory of one launch, by which the two machines talk: the tests asked for, the configurations planned,
 * one file a result. A file appears whole or not at all, so that a launch killed at any moment leaves only what is true.
 *
 * <p>Reading and writing may go on at the same time in different machines; one reader and one writer.
 */
public final class LaunchDirectory {

    /** Where JCStress looks for its tests, relative to a root of the class path: this directory is the first root. */
    private static final String TEST_LIST = "META-INF/TestList";

    private static final String CLASS_PATH = "classpath.jar";
    private static final String PLAN = "plan";
    private static final String STARTED = "started";
    private static final String RESULT = "result-";
    private static final String WHOLE = ".bin.gz";

    private final Path root;

    /** The directory, which exists. */
    public LaunchDirectory(Path root) {
        this.root = root;
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** What the host machine prints. */
    public Path log() {
        return root.resolve("log");
    }

    /** Stores the lines of JCStress' test list for the tests that are asked for. */
    public void ask(List<String> testListLines) throws IOException {
        Path list = root.resolve(TEST_LIST);
        Files.createDirectories(list.getParent());
        Files.write(list, testListLines);
    }

    /**
     * Stores an archive that stands for a class path. The machines of a launch hand their class path on by their command
     * lines; of a long one Linux tells other processes nothing, and longer ones do not start.
     *
     * @param classPath as in {@code java.class.path}
     */
    public Path standInFor(String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(classPath.split(File.pathSeparator))
                                .map(entry ->
                                        Path.of(entry).toAbsolutePath().toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path archive = root.resolve(CLASS_PATH);
        new JarOutputStream(Files.newOutputStream(archive), manifest).close();
        return archive;
    }

    /** Stores how many configurations of each test will run. */
    void plan(Map<String, Integer> configurations) throws IOException {
        List<String> lines = new ArrayList<>();
        configurations.forEach((test, count) -> lines.add(count + " " + test));
        Path part = root.resolve(PLAN + ".part");
        Files.write(part, lines);
        Files.move(part, root.resolve(PLAN), StandardCopyOption.ATOMIC_MOVE);
    }

    /** How many configurations of each test will run; empty as long as the host has not planned. */
    public Map<String, Integer> planned() throws IOException {
        Map<String, Integer> planned = new LinkedHashMap<>();
        Path plan = root.resolve(PLAN);
        if (Files.exists(plan)) {
            for (String line : Files.readAllLines(plan)) {
                int space = line.indexOf(' ');
                planned.put(line.substring(space + 1), Integer.valueOf(line.substring(0, space)));
            }
        }
        return planned;
    }

    /** Stores that a configuration of a test starts. */
    void started(String test) throws IOException {
        Files.writeString(root.resolve(STARTED), test + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** How many configurations of each test have started; a test of which none has is not there. */
    public Map<String, Integer> started() throws IOException {
        Map<String, Integer> count = new LinkedHashMap<>();
        Path started = root.resolve(STARTED);
        if (Files.exists(started)) {
            Files.readAllLines(started).forEach(test -> count.merge(test, 1, Integer::sum));
        }
        return count;
    }

    /** Stores one result in JCStress' own format. */
    void store(int number, TestResult result) throws IOException {
        Path part = root.resolve("part-" + number);
        DiskWriteCollector writer = new DiskWriteCollector(part.toString());
        writer.add(result);
        writer.close();
        Files.move(part, root.resolve(RESULT + number + WHOLE), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads the results stored since the last call and removes their files.
     *
     * @throws IOException if a file is not in JCStress' format
     */
    public List<TestResult> take() throws IOException {
        InProcessCollector results = new InProcessCollector();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root, RESULT + "*" + WHOLE)) {
            for (Path file : files) {
                read(file, results);
                Files.delete(file);
            }
        }
        return List.copyOf(results.getTestResults());
    }

    private static void read(Path file, InProcessCollector results) throws IOException {
        DiskReadCollector reader = new DiskReadCollector(file.toString(), results);
        try {
            reader.dump();
        } catch (ClassNotFoundException e) {
            throw new IOException("not a result of this version of JCStress: " + file, e);
        } finally {
            reader.close();
        }
    }
}
