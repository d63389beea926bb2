// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;

/** Persistent memory: blocks of one number each. What is stored is seen at once, and durable when it is flushed. Thread-safe. */
final class Pmem {

    private final List<IntWord> cached;
    private final List<IntWord> durable;

    Pmem(int blocks) {
        this.cached = words(blocks);
        this.durable = words(blocks);
    }

    private static List<IntWord> words(int count) {
        return IntStream.range(0, count).mapToObj(block -> new IntWord()).toList();
    }

    int load(int block) {
        return cached.get(block).getVolatile();
    }

    void store(int block, int value) {
        cached.get(block).setVolatile(value);
    }

    /** Writes past the caches. */
    @KernelFunction("copy_from_iter_pmem")
    void copyFromIterPmem(int block, int value) {
        store(block, value);
        wbCachePmem(block);
    }

    /** What was stored becomes durable. */
    @KernelFunction("wb_cache_pmem")
    void wbCachePmem(int block) {
        durable.get(block).setVolatile(load(block));
    }

    /** What a crash leaves. */
    int survives(int block) {
        return durable.get(block).getVolatile();
    }
}
