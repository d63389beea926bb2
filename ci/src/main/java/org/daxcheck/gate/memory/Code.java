// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * The code that answers depend on, as numbers: every byte of the class path but those of the gate itself, which judges answers anew.
 *
 * <p>Ports and faults are kept apart, a number each, for an engine may tell which of them an answer came from. They are loaded by nobody
 * but the engines: what is said of them, specifications and scenarios, stands in rooms that do not see them.
 */
final class Code {

    /** Where the code under test stands in a class path. */
    private static final List<String> UNDER_TEST = List.of("org/daxcheck/port/", "org/daxcheck/fault/");

    private static final String CLASS = ".class";
    private static final Map<String, Code> KNOWN = new ConcurrentHashMap<>();

    private final String rest;
    private final Map<String, String> underTest = new TreeMap<>();

    private Code(String classPath) throws IOException {
        MessageDigest digest = sha();
        Path own = own();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            for (Path place : places(entry)) {
                if (!place.equals(own)) {
                    add(digest, place);
                }
            }
        }
        this.rest = HexFormat.of().formatHex(digest.digest());
    }

    /** The class path of this process, which does not change while it runs. */
    static Code ofProcess() throws IOException {
        String classPath = System.getProperty("java.class.path", "");
        Code known = KNOWN.get(classPath);
        if (known == null) {
            known = of(classPath);
            KNOWN.put(classPath, known);
        }
        return known;
    }

    /**
     * A class path.
     *
     * @throws IOException if a part of it cannot be read
     */
    static Code of(String classPath) throws IOException {
        return new Code(classPath);
    }

    /** Stands for everything. */
    String whole() {
        return digestOf(rest + underTest);
    }

    /** Stands for everything but the code under test. */
    String rest() {
        return rest;
    }

    /** The names of all code under test. */
    Set<String> underTest() {
        return underTest.keySet();
    }

    /** Those of some classes that are code under test. */
    Set<String> underTest(Set<String> classes) {
        return classes.stream().filter(underTest::containsKey).collect(Collectors.toSet());
    }

    /** Stands for some of the code under test; what is not there counts too. */
    String of(Collection<String> classes) {
        Map<String, String> some = new TreeMap<>();
        classes.forEach(name -> some.put(name, underTest.getOrDefault(name, "")));
        return digestOf(some.toString());
    }

    /** A number that stands for a text. */
    static String digestOf(String text) {
        return HexFormat.of().formatHex(sha().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Path own() throws IOException {
        CodeSource source = Code.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Path.of("")
                    : Path.of(source.getLocation().toURI()).toRealPath();
        } catch (URISyntaxException e) {
            throw new IOException("the gate does not know where it is", e);
        }
    }

    /** What one entry stands for: itself, or the jars of a folder in the order of their names. */
    private static List<Path> places(String entry) throws IOException {
        List<Path> places = new ArrayList<>();
        if (entry.endsWith("*")) {
            Path folder = Path.of(entry.substring(0, entry.length() - 1));
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
                    jars.forEach(places::add);
                }
            }
            places.sort(null);
        } else if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
            places.add(Path.of(entry).toRealPath());
        }
        return places;
    }

    private void add(MessageDigest digest, Path place) throws IOException {
        if (Files.isDirectory(place)) {
            addFiles(digest, place);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            addFiles(digest, jar.getPath("/"));
        } catch (ProviderNotFoundException | ZipException e) {
            digest.update(Files.readAllBytes(place));
        }
    }

    private void addFiles(MessageDigest digest, Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            byte[] bytes = Files.readAllBytes(file);
            if (name.endsWith(CLASS) && UNDER_TEST.stream().anyMatch(name::startsWith)) {
                String type = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
                underTest.putIfAbsent(type, HexFormat.of().formatHex(sha().digest(bytes)));
            } else {
                digest.update((name + ' ' + bytes.length + '\n').getBytes(UTF_8));
                digest.update(bytes);
            }
        }
    }
}
