// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.SpinLock;

/** Which block is behind which page of the file; fs/ext4/extents.c and {@code ext4_iomap_begin}. Thread-safe. */
final class Extents {

    private static final int HOLE = -1;

    private final SpinLock dataSem = new SpinLock("i_data_sem");
    private final int[] blocks = new int[MappedFile.PAGES];
    private final boolean[] unwritten = new boolean[MappedFile.PAGES];
    private final BlockBitmap bitmap;
    private final IntConsumer zeroout;

    /**
     * A file of holes.
     *
     * @param zeroout writes zeros to a block that was allocated, or not yet written to
     */
    Extents(BlockBitmap bitmap, IntConsumer zeroout) {
        this.bitmap = bitmap;
        this.zeroout = zeroout;
        Arrays.fill(blocks, HOLE);
    }

    /** Looks up some pages; for a write, with blocks that can be written to, as many as come one after the other. */
    @KernelFunction("ext4_iomap_begin")
    Iomap iomapBegin(int first, int pages, boolean write) {
        dataSem.lock();
        boolean isNew = write && type(first) != Iomap.Type.MAPPED;
        int error = isNew ? ext4MapBlocks(first, follow(first, pages)) : 0;
        Iomap found =
                error < 0 ? Iomap.failed(error) : new Iomap(type(first), blocks[first], follow(first, pages), isNew, 0);
        dataSem.unlock();
        return found;
    }

    private Iomap.Type type(int page) {
        if (blocks[page] == HOLE) {
            return Iomap.Type.HOLE;
        }
        return unwritten[page] ? Iomap.Type.UNWRITTEN : Iomap.Type.MAPPED;
    }

    private int follow(int first, int pages) {
        int length = 1;
        while (length < pages && follows(first, length)) {
            length++;
        }
        return length;
    }

    private boolean follows(int first, int length) {
        boolean same = type(first) == type(first + length);
        return same && (blocks[first] == HOLE || blocks[first + length] == blocks[first] + length);
    }

    /** Zeroed blocks, or an error; {@code EXT4_GET_BLOCKS_CREATE_ZERO}. */
    @KernelFunction("ext4_map_blocks")
    private int ext4MapBlocks(int first, int pages) {
        int count = blocks[first] == HOLE ? allocate(first, pages) : pages;
        for (int page = first; page < first + count; page++) {
            zeroout.accept(blocks[page]);
            unwritten[page] = false;
        }
        return count;
    }

    /** Blocks for as many pages as there are blocks in one piece; how many, or an error. */
    private int allocate(int first, int pages) {
        int count = pages;
        int block = bitmap.newBlocks(count);
        while (block < 0 && count > 1) {
            count--;
            block = bitmap.newBlocks(count);
        }
        for (int page = 0; page < count && block >= 0; page++) {
            blocks[first + page] = block + page;
            unwritten[first + page] = true;
        }
        return block < 0 ? block : count;
    }

    /** Sees to it that some pages have blocks, which are left as they are; an error if there are not enough. */
    @KernelFunction("ext4_alloc_file_blocks")
    int allocUnwritten(int first, int last) {
        dataSem.lock();
        int page = first;
        int count = 0;
        while (page <= last && count >= 0) {
            int like = follow(page, last - page + 1);
            count = blocks[page] == HOLE ? allocate(page, like) : like;
            page += count;
        }
        dataSem.unlock();
        return Math.min(count, 0);
    }

    /**
     * Frees the blocks of some pages.
     *
     * @param going is told of each page and its block before
     */
    @KernelFunction("ext4_ext_remove_space")
    void removeSpace(int first, int last, Going going) {
        dataSem.lock();
        for (int page = first; page <= last; page++) {
            if (blocks[page] != HOLE) {
                going.page(page, blocks[page]);
                bitmap.freeBlocks(blocks[page]);
                blocks[page] = HOLE;
                unwritten[page] = false;
            }
        }
        dataSem.unlock();
    }

    /** Who is told of a block that is about to be freed. */
    interface Going {
        /** It is about to be freed. */
        void page(int page, int block);
    }

    /** How many blocks the file has behind its first pages. For checks. */
    int count(int pages) {
        dataSem.lock();
        int count = (int)
                Arrays.stream(blocks, 0, pages).filter(block -> block != HOLE).count();
        dataSem.unlock();
        return count;
    }
}
