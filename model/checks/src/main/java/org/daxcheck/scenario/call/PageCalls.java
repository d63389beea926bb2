// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.call;

import org.daxcheck.api.PageEntryLock;
import org.daxcheck.claim.Operation;

/** Calls on two files over one device. */
public final class PageCalls {

    private PageCalls() {}

    /** A call on the entry lock of one file. */
    public static Operation<PageEntryLock> in(int file, Call call) {
        String label = file == 0 ? call.operation().label() : call.operation().label() + " of file " + file;
        return new Operation<>(
                label, (api, registers) -> call.operation().body().run(api.mapping(file), registers));
    }

    /** Locks the entry that maps a page and unlocks it again, as the handling of a memory failure does. */
    public static Operation<PageEntryLock> memoryFailure(int frame) {
        return new Operation<>("memory failure(page " + frame + ")", (api, registers) -> {
            long cookie = api.lockPage(frame);
            if (cookie == PageEntryLock.NOT_MAPPED) {
                return "not mapped";
            }
            api.unlockPage(frame, cookie);
            return Answers.of(cookie);
        });
    }

    /** The last user of a file is gone. */
    public static Operation<PageEntryLock> evict(int file) {
        return new Operation<>("evict(file " + file + ")", (api, registers) -> {
            api.evict(file);
            return Answers.DONE;
        });
    }
}
