// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

/**
 * Where a piece of a file is; {@code struct iomap}.
 *
 * @param type what is there
 * @param block the block of the first page, if there is one
 * @param pages how many pages of the file this is true of, one block after the other
 * @param isNew whether the blocks were allocated for this look, or written for the first time; {@code IOMAP_F_NEW}
 * @param error negative if {@code iomap_begin} failed, and nothing else is known
 */
public record Iomap(Type type, int block, int pages, boolean isNew, int error) {

    /** What a piece of a file is. */
    public enum Type {
        /** No blocks. */
        HOLE,
        /** Blocks that nothing was written to: they read as zeros, whatever they hold. */
        UNWRITTEN,
        /** Blocks. */
        MAPPED
    }

    /** Nobody has looked. */
    public static final Iomap NOT_ASKED = new Iomap(Type.HOLE, -1, 0, false, 0);

    static Iomap failed(int error) {
        return new Iomap(Type.HOLE, -1, 0, false, error);
    }

    /** Whether somebody has looked. */
    public boolean isKnown() {
        return pages > 0 || error < 0;
    }

    /** Whether there are blocks that hold something. */
    public boolean isMapped() {
        return type == Type.MAPPED;
    }
}
