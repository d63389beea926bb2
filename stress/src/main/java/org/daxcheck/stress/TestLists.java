// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.util.TestLineReader;

/**
 * All of JCStress' test lists on a class path. JCStress itself reads the first and is blind to the rest.
 *
 * @param lines a line of a list, by the name of the test
 * @param classes the binary name of a test class, by the name of the test
 */
record TestLists(Map<String, String> lines, Map<String, String> classes) {

    /** Reads every list that a class loader finds. */
    static TestLists of(ClassLoader loader) {
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, String> classes = new LinkedHashMap<>();
        try {
            for (URL list : Collections.list(loader.getResources(TestList.LIST.substring(1)))) {
                for (String line : read(list)) {
                    TestLineReader reader = new TestLineReader(line);
                    String name = reader.nextString();
                    lines.putIfAbsent(name, line);
                    classes.putIfAbsent(name, reader.nextString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestLists(Collections.unmodifiableMap(lines), Collections.unmodifiableMap(classes));
    }

    /** The classes of this project's lists that have an annotation, in no particular order. */
    static Stream<Class<?>> annotated(Class<? extends Annotation> annotation) {
        ClassLoader loader = TestLists.class.getClassLoader();
        return of(loader).classes().values().stream()
                .<Class<?>>map(name -> load(loader, name))
                .filter(test -> test.isAnnotationPresent(annotation));
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the list of tests names a class that is not there: " + name, e);
        }
    }

    private static List<String> read(URL list) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> new TestLineReader(line).isCorrect())
                    .toList();
        }
    }
}
