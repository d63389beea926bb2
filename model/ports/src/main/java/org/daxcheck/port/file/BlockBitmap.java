// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;

/**
 * Which blocks of the file system are taken; fs/ext4/mballoc.c. A block that was freed is the next to be given away. Thread-safe.
 *
 * <p>Differs: a freed block can be had at once, and not when the journal has been committed; the first that fit are taken.
 */
final class BlockBitmap {

    /** {@code -ENOSPC}. */
    static final int ENOSPC = -28;

    private final int first;
    private final int blocks;
    private final IntWord taken = new IntWord();

    /** All free but those that are the file system's own, where the device begins: no file has anything in sector 0. */
    BlockBitmap(int first, int blocks) {
        this.first = first;
        this.blocks = blocks;
    }

    /** Takes blocks in one piece, which begins at a multiple of its length; the first, or an error. */
    @KernelFunction(value = "ext4_mb_new_blocks", note = "takes block {result}")
    int newBlocks(int count) {
        int block = first;
        while (block + count <= blocks) {
            int mask = mask(block, count);
            int now = taken.getVolatile();
            if ((now & mask) != 0) {
                block += count;
            } else if (taken.casVolatile(now, now | mask)) {
                return block;
            }
        }
        return ENOSPC;
    }

    @KernelFunction(value = "ext4_free_blocks", note = "frees block {0}")
    void freeBlocks(int block) {
        int before = taken.getAndAndVolatile(~mask(block, 1));
        KernelBug.bugOn((before & mask(block, 1)) == 0, "block " + block + " is freed twice");
    }

    /** How many are taken at this moment. */
    int taken() {
        return Integer.bitCount(taken.getVolatile());
    }

    private static int mask(int block, int count) {
        return ((1 << count) - 1) << block;
    }
}
