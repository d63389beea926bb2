// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Sort;

/**
 * A program: its symbols, and its threads. Symbols 2t and 2t+1 are the life and the permit of thread t; at most twenty threads exist;
 * the further ones follow.
 */
public final class Toy {

    static final int THREADS = 20;

    final List<Sort> sorts = new ArrayList<>();
    final List<Long> initials = new ArrayList<>();
    final List<List<Instruction>> threads = new ArrayList<>();
    private int roots;

    /** A program without threads. */
    public Toy() {
        for (int thread = 0; thread < THREADS; thread++) {
            symbol(Sort.LIFE, 0);
            symbol(Sort.PERMIT, 0);
        }
    }

    public static int life(int thread) {
        return 2 * thread;
    }

    public static int permit(int thread) {
        return 2 * thread + 1;
    }

    public int symbol(Sort sort, long initial) {
        sorts.add(sort);
        initials.add(initial);
        return sorts.size() - 1;
    }

    public int location() {
        return symbol(Sort.LOCATION, 0);
    }

    public int lock() {
        return symbol(Sort.LOCK, 0);
    }

    /** A thread that runs from the start; all such come before all others. */
    public Toy thread(Consumer<ToyThread> body) {
        initials.set(life(roots), 1L);
        roots++;
        return child(body);
    }

    /** A thread that another must start. */
    public Toy child(Consumer<ToyThread> body) {
        ToyThread thread = new ToyThread();
        body.accept(thread);
        thread.on(Kind.END, life(threads.size()));
        threads.add(List.copyOf(thread.code));
        return this;
    }

    public Toy times(int count, Consumer<ToyThread> body) {
        for (int i = 0; i < count; i++) {
            thread(body);
        }
        return this;
    }

    /** The code, to be read when a comparison fails. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (List<Instruction> thread : threads) {
            text.append("thread\n");
            for (int i = 0; i < thread.size(); i++) {
                text.append("  ").append(i).append(' ').append(thread.get(i)).append('\n');
            }
        }
        return text.toString();
    }

    public int roots() {
        return roots;
    }
}
