// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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

    private final int words;
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
        this.words = vocabulary.size();
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

    /** How many those are, without making them. */
    public BigInteger count(int mostCalls) {
        return shapes(mostCalls).stream().map(this::ways).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Some of those, each as likely as any other and none twice; the same ones for the same seed. All if there are no more.
     *
     * @param mostCalls of all threads together
     * @param many how many
     */
    public Stream<Program<EntryLock>> sample(int mostCalls, int many, long seed) {
        BigInteger all = count(mostCalls);
        if (all.compareTo(BigInteger.valueOf(many)) <= 0) {
            return programs(mostCalls);
        }
        Random random = new Random(seed);
        List<int[]> shapes = shapes(mostCalls);
        Set<List<Integer>> chosen = new LinkedHashSet<>();
        while (chosen.size() < many) {
            chosen.add(selection(shape(shapes, below(all, random)), random));
        }
        return chosen.stream()
                .map(selection -> program(selection.stream().map(parts::get).toList()));
    }

    private static BigInteger below(BigInteger bound, Random random) {
        BigInteger number;
        do {
            number = new BigInteger(bound.bitLength(), random);
        } while (number.compareTo(bound) >= 0);
        return number;
    }

    /** The shape in which the program with a number is, if they are numbered shape by shape. */
    private int[] shape(List<int[]> shapes, BigInteger number) {
        BigInteger left = number;
        int at = 0;
        while (left.compareTo(ways(shapes.get(at))) >= 0) {
            left = left.subtract(ways(shapes.get(at)));
            at++;
        }
        return shapes.get(at);
    }

    /** Any programs of a shape: for each length so many parts, any of which may be there more than once, in rising order. */
    private List<Integer> selection(int[] shape, Random random) {
        List<Integer> selection = new ArrayList<>();
        int first = 0;
        int ofLength = 1;
        for (int count : shape) {
            ofLength *= words;
            // Choices of some among many with repetition are choices among more without: the n-th is shifted by n.
            TreeSet<Integer> places = new TreeSet<>();
            while (places.size() < count) {
                places.add(random.nextInt(ofLength + count - 1));
            }
            int shift = 0;
            for (int place : places) {
                selection.add(first + place - shift++);
            }
            first += ofLength;
        }
        return selection;
    }

    /** How many programs have a shape. */
    private BigInteger ways(int[] shape) {
        BigInteger ways = BigInteger.ONE;
        BigInteger ofLength = BigInteger.ONE;
        for (int count : shape) {
            ofLength = ofLength.multiply(BigInteger.valueOf(words));
            for (int i = 0; i < count; i++) {
                ways = ways.multiply(ofLength.add(BigInteger.valueOf(i)));
            }
            for (int i = 2; i <= count; i++) {
                ways = ways.divide(BigInteger.valueOf(i));
            }
        }
        return ways;
    }

    /** How many threads make one call, two and so on, in every way that keeps to the bounds. */
    private List<int[]> shapes(int mostCalls) {
        List<int[]> shapes = new ArrayList<>();
        addShapes(new int[maxCalls], 0, maxThreads, mostCalls, shapes);
        return shapes;
    }

    private void addShapes(int[] shape, int at, int threadsLeft, int callsLeft, List<int[]> shapes) {
        if (at == maxCalls) {
            if (maxThreads - threadsLeft >= 2) {
                shapes.add(shape.clone());
            }
            return;
        }
        for (int count = 0; count <= threadsLeft && count * (at + 1) <= callsLeft; count++) {
            shape[at] = count;
            addShapes(shape, at + 1, threadsLeft - count, callsLeft - count * (at + 1), shapes);
        }
        shape[at] = 0;
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
