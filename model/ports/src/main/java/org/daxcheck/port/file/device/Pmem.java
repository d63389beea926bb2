// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file.device;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;

/**
 * Persistent memory: blocks of one number each, of which the last digit is the first part of the block. What is stored is seen at once,
 * and durable when it is flushed. Thread-safe.
 */
public final class Pmem {

    /** The first part of a block is what is left by a division by this. */
    private static final int PART = 16;

    private final List<IntWord> cached;
    private final List<IntWord> durable;

    /** Whether the kernel still may use the memory. */
    private final IntWord gone = new IntWord();

    Pmem(int blocks) {
        this.cached = words(blocks);
        this.durable = words(blocks);
    }

    private static List<IntWord> words(int count) {
        return IntStream.range(0, count).mapToObj(block -> new IntWord()).toList();
    }

    /** A process reads what it has mapped. */
    public int load(int block) {
        return cached.get(block).getVolatile();
    }

    /** A process writes to what it has mapped. */
    public void store(int block, int value) {
        cached.get(block).setVolatile(value);
    }

    /** The kernel reads. */
    @KernelFunction(value = "copy_to_iter", note = "reads {result} from block {0}")
    public int copyToIter(int block) {
        requireThere();
        return load(block);
    }

    /** Writes past the caches. */
    @KernelFunction(value = "copy_from_iter_pmem", note = "writes {1} to block {0}")
    public void copyFromIterPmem(int block, int value) {
        requireThere();
        put(block, value);
    }

    /** Zeros, written by the block layer, which asks the device in a way of its own. */
    @KernelFunction(value = "blkdev_issue_zeroout", note = "zeros in block {0}")
    public void blkdevIssueZeroout(int block) {
        put(block, 0);
    }

    /** Another file's contents, which are nobody's business here. */
    public void put(int block, int value) {
        store(block, value);
        makeDurable(block);
    }

    /** Zeros from the middle of a block on, written past the caches. */
    @KernelFunction(value = "clear_pmem", note = "zeros in the second part of block {0}")
    public void clearPmem(int block) {
        requireThere();
        cached.get(block).getAndAndVolatile(PART - 1);
        durable.get(block).getAndAndVolatile(PART - 1);
    }

    /** What was stored becomes durable. */
    @KernelFunction(value = "wb_cache_pmem", note = "flushes block {0}")
    public void wbCachePmem(int block) {
        requireThere();
        makeDurable(block);
    }

    private void makeDurable(int block) {
        durable.get(block).setVolatile(load(block));
    }

    /** What a crash leaves. */
    public int survives(int block) {
        return durable.get(block).getVolatile();
    }

    /** From here on the kernel must not use the memory; {@code devm_memremap_release}. */
    void remove() {
        gone.setVolatile(1);
    }

    /**
     * A page is about to be mapped (G2).
     *
     * @throws KernelBug if there is no such page any more
     */
    @KernelFunction("vm_insert_mixed")
    public void requireMappable() {
        KernelBug.bugOn(gone.getVolatile() != 0, "a page is mapped of a device that is gone");
    }

    private void requireThere() {
        KernelBug.bugOn(gone.getVolatile() != 0, "the kernel uses memory of a device that is gone");
    }
}
