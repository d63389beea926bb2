// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import org.daxcheck.api.MappedFile;

/** The contents of a file as a sequential object. Not thread-safe. */
public final class MappedFileSpec implements MappedFile {

    private final int[] contents = new int[PAGES];
    private final int[] durable = new int[PAGES];
    private final int[] copies = new int[PAGES];
    private final boolean[] copied = new boolean[PAGES];

    /** Holes. */
    public MappedFileSpec() {}

    @Override
    public int load(int process, int index) {
        return process == PRIVATE && copied[index] ? copies[index] : contents[index];
    }

    @Override
    public void store(int process, int index, int value) {
        if (process == PRIVATE) {
            copied[index] = true;
            copies[index] = value;
        } else {
            contents[index] = value;
        }
    }

    @Override
    public int read(int index) {
        return contents[index];
    }

    @Override
    public void write(int index, int value) {
        contents[index] = value;
        durable[index] = value;
    }

    @Override
    public void fsync() {
        System.arraycopy(contents, 0, durable, 0, PAGES);
    }

    @Override
    public void dropCaches() {}

    @Override
    public void invalidate(int first, int last) {}

    @Override
    public void dirtyAndChoose(int index) {}

    @Override
    public void fault(int process, int index, boolean write) {}

    @Override
    public int survives(int index) {
        return durable[index];
    }

    @Override
    public boolean isOrphan(int process, int index) {
        return false;
    }
}
