// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.List;

/** The litmus tests of the literature, all accesses volatile. Registers are reported in the order of the threads. */
public final class Litmus {

    /** A program, and the locations that belong to its outcome. */
    public record Test(Toy toy, List<Integer> finals, List<String> names) {}

    private final Toy toy = new Toy();
    private final int x = toy.location();
    private final int y = toy.location();
    private final int z = toy.location();

    private Litmus() {}

    /** The test of this name. */
    public static Test of(String name) {
        return new Litmus().test(name);
    }

    private Test test(String name) {
        return switch (name) {
            case "SB" -> test(toy.thread(t -> writeRead(t, x, y)).thread(t -> writeRead(t, y, x)));
            case "MP" -> test(toy.thread(t -> t.write(x, 1).write(y, 1)).thread(t -> reads(t, y, x)));
            case "LB" -> test(toy.thread(t -> readWrite(t, x, y)).thread(t -> readWrite(t, y, x)));
            case "S" -> finalX(toy.thread(t -> t.write(x, 2).write(y, 1)).thread(t -> readWrite(t, y, x)));
            case "R" ->
                new Test(
                        toy.thread(t -> t.write(x, 1).write(y, 1))
                                .thread(t -> t.write(y, 2).read(x, 1).report(1)),
                        List.of(y),
                        List.of("y"));
            case "2+2W" ->
                new Test(
                        toy.thread(t -> t.write(x, 1).write(y, 2))
                                .thread(t -> t.write(y, 1).write(x, 2)),
                        List.of(x, y),
                        List.of("x", "y"));
            case "IRIW" ->
                test(toy.thread(t -> t.write(x, 1))
                        .thread(t -> t.write(y, 1))
                        .thread(t -> reads(t, x, y))
                        .thread(t -> reads(t, y, x)));
            case "WRC" ->
                test(toy.thread(t -> t.write(x, 1))
                        .thread(t -> readWrite(t, x, y))
                        .thread(t -> reads(t, y, x)));
            case "ISA2" ->
                test(toy.thread(t -> t.write(x, 1).write(y, 1))
                        .thread(t -> readWrite(t, y, z))
                        .thread(t -> reads(t, z, x)));
            default -> coherence(name);
        };
    }

    private Test coherence(String name) {
        return switch (name) {
            case "CoRR" -> test(toy.thread(t -> t.write(x, 1)).thread(t -> reads(t, x, x)));
            case "CoWR" -> test(toy.thread(t -> writeRead(t, x, x)).thread(t -> t.write(x, 2)));
            case "CoRW1" -> test(toy.thread(t -> readWrite(t, x, x)));
            case "CoRW2" -> finalX(toy.thread(t -> readWrite(t, x, x)).thread(t -> t.write(x, 2)));
            case "CoWW" -> finalX(toy.thread(t -> t.write(x, 1).write(x, 2)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Test test(Toy toy) {
        return new Test(toy, List.of(), List.of());
    }

    private Test finalX(Toy program) {
        return new Test(program, List.of(x), List.of("x"));
    }

    private static void writeRead(ToyThread thread, int written, int read) {
        thread.write(written, 1).read(read, 1).report(1);
    }

    private static void readWrite(ToyThread thread, int read, int written) {
        thread.read(read, 1).write(written, 1).report(1);
    }

    private static void reads(ToyThread thread, int first, int second) {
        thread.read(first, 1).read(second, 2).report(1).report(2);
    }
}
