// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.Tag;

/** Passes every call on; a test overrides what shall answer otherwise. */
class Answering implements EntryLock {

    private final EntryLock behind;

    Answering(EntryLock behind) {
        this.behind = behind;
    }

    @Override
    public long grab(long index, EntrySize size) {
        return behind.grab(index, size);
    }

    @Override
    public void put(long index, long held) {
        behind.put(index, held);
    }

    @Override
    public long peek(long index) {
        return behind.peek(index);
    }

    @Override
    public long insert(long index, long held, long replacement, boolean write) {
        return behind.insert(index, held, replacement, write);
    }

    @Override
    public long loadHole(long index, long held) {
        return behind.loadHole(index, held);
    }

    @Override
    public boolean delete(long index) {
        return behind.delete(index);
    }

    @Override
    public boolean invalidate(long index) {
        return behind.invalidate(index);
    }

    @Override
    public boolean truncatePage(long index) {
        return behind.truncatePage(index);
    }

    @Override
    public void tagForWriteback(long first, long last) {
        behind.tagForWriteback(first, last);
    }

    @Override
    public boolean writeBack(long index) {
        return behind.writeBack(index);
    }

    @Override
    public long lookup(long index) {
        return behind.lookup(index);
    }

    @Override
    public boolean tagged(long index, Tag tag) {
        return behind.tagged(index, tag);
    }

    @Override
    public long entries() {
        return behind.entries();
    }

    @Override
    public long pageReferences() {
        return behind.pageReferences();
    }
}
