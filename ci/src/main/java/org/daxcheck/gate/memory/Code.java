// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The code that answers depend on, in one number: every byte of the class path but those of the gate itself, which judges answers anew. A
 * finer number, of the classes that a claim can reach, would have to see through lambdas and reflection; missing one would be a wrong pass.
 */
final class Code {

    private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

    private Code() {}

    /** The digest of the class path of this process, which does not change while it runs. */
    static String ofProcess() throws IOException {
        String classPath = System.getProperty("java.class.path", "");
        String known = DIGESTS.get(classPath);
        if (known == null) {
            known = digest(classPath);
            DIGESTS.put(classPath, known);
        }
        return known;
    }

    /**
     * The digest of a class path.
     *
     * @throws IOException if a part of it cannot be read
     */
    static String digest(String classPath) throws IOException {
        MessageDigest digest = sha();
        Path own = own();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            for (Path place : places(entry)) {
                if (!place.equals(own)) {
                    add(digest, place);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
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

    private static void add(MessageDigest digest, Path place) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(place)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String name = place.relativize(file).toString().replace('\\', '/');
            digest.update((name + ' ' + bytes.length + '\n').getBytes(UTF_8));
            digest.update(bytes);
        }
    }
}
