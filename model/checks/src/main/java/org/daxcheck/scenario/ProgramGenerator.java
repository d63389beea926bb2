// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;

/**
 * Every program over a vocabulary: all ways to give each of several threads one or more calls. Programs that differ only
 * in the order of their threads are one program.
 */
public final class ProgramGenerator {

    private final List<List<Call>> parts;
    private final int maxThreads;
    private final int maxCalls;

    /**
     * A generator.
     *
     * @param vocabulary what a thread may call; each word closed, so that no program locks itself up
     * @param maxThreads at least 2
     * @param maxCalls calls a thread, at least 1
     */
    public ProgramGenerator(List<Call> vocabulary, int maxThreads, int maxCalls) {
        if (vocabulary.isEmpty() || maxThreads < 2 || maxCalls < 1) {
            throw new IllegalArgumentException("nothing to generate: " + vocabulary.size() + " words, " + maxThreads
                    + " threads, " + maxCalls + " calls");
        }
        this.parts = parts(vocabulary, maxCalls);
        this.maxThreads = maxThreads;
        this.maxCalls = maxCalls;
    }

    /** The programs, made one at a time, fewest calls first; two threads or more. */
    public Stream<Program<EntryLock>> programs() {
        return programs(maxThreads * maxCalls);
    }

    /**
     * Those of them with few calls.
     *
     * @param mostCalls of all threads together
     */
    public Stream<Program<EntryLock>> programs(int mostCalls) {
        return IntStream.rangeClosed(2, Math.min(mostCalls, maxThreads * maxCalls))
                .boxed()
                .flatMap(calls -> IntStream.rangeClosed(2, Math.min(maxThreads, calls))
                        .boxed()
                        .flatMap(threads -> selections(0, threads, calls)))
                .map(ProgramGenerator::program);
    }

    /** The program with an id that a generator with this vocabulary gives, whatever its bounds; empty if there is none. */
    public static Optional<Program<EntryLock>> program(List<Call> vocabulary, String id) {
        Map<String, Call> words = vocabulary.stream().collect(Collectors.toMap(Call::slug, call -> call));
        List<List<String>> slugs = Stream.of(id.split("_", -1))
                .map(part -> List.of(part.split("\\.", -1)))
                .toList();
        boolean known =
                slugs.size() >= 2 && slugs.stream().flatMap(List::stream).allMatch(words::containsKey);
        return known
                ? Optional.of(program(slugs.stream()
                        .map(part -> part.stream()
                                .map(words::get)
                                .map(Objects::requireNonNull)
                                .toList())
                        .toList()))
                : Optional.empty();
    }

    /** Every sequence of one to {@code maxCalls} words, shortest first. */
    private static List<List<Call>> parts(List<Call> vocabulary, int maxCalls) {
        List<List<Call>> all = new ArrayList<>();
        List<List<Call>> longest = List.of(List.of());
        for (int length = 1; length <= maxCalls; length++) {
            longest = longest.stream()
                    .flatMap(part -> vocabulary.stream().map(word -> append(part, word)))
                    .toList();
            all.addAll(longest);
        }
        return all;
    }

    /** Every choice of parts for {@code threads} threads, in rising order of part, with {@code calls} calls in all. */
    private Stream<List<List<Call>>> selections(int from, int threads, int calls) {
        if (threads == 0) {
            return calls == 0 ? Stream.of(List.of()) : Stream.empty();
        }
        if (calls < threads || calls > threads * maxCalls) {
            return Stream.empty();
        }
        return IntStream.range(from, parts.size())
                .boxed()
                .flatMap(first -> selections(
                                first, threads - 1, calls - parts.get(first).size())
                        .map(rest -> prepend(parts.get(first), rest)));
    }

    private static Program<EntryLock> program(List<List<Call>> selection) {
        String id = selection.stream()
                .map(part -> part.stream().map(Call::slug).collect(Collectors.joining(".")))
                .collect(Collectors.joining("_"));
        Scene scene = Scene.of(id, "Generated: each thread calls what its part of the name says.");
        selection.forEach(part -> scene.thread(part.toArray(Call[]::new)));
        return scene.build();
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> prepend(T first, List<T> list) {
        return Stream.concat(Stream.of(first), list.stream()).toList();
    }
}
