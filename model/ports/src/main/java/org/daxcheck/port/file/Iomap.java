// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

/**
 * Where a piece of a file is; {@code struct iomap}.
 *
 * @param block the block of the first page, {@link #HOLE} if there is none
 * @param pages how many pages of the file this is true of, one block after the other
 * @param isNew whether the blocks were allocated for this look; {@code IOMAP_F_NEW}
 */
public record Iomap(int block, int pages, boolean isNew) {

    /** No block. */
    static final int HOLE = -1;

    boolean isHole() {
        return block == HOLE;
    }
}
