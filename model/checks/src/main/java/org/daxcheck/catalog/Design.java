// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.function.Function;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.PageEntryLock;
import org.daxcheck.claim.Subject;
import org.daxcheck.scenario.Memory;

/**
 * An implementation that can be built for any settings, and so becomes several subjects.
 *
 * @param id the subject's id, where memory has no end
 * @param api what it implements
 * @param maker builds it
 * @param about one sentence for people
 */
record Design<A>(String id, Class<A> api, Function<EntryLockSettings, ? extends A> maker, String about) {

    static Design<EntryLock> entries(String id, Function<EntryLockSettings, ? extends EntryLock> maker, String about) {
        return new Design<>(id, EntryLock.class, maker, about);
    }

    static Design<PageEntryLock> pages(
            String id, Function<EntryLockSettings, ? extends PageEntryLock> maker, String about) {
        return new Design<>(id, PageEntryLock.class, maker, about);
    }

    /** With memory without end. */
    Subject<A> subject() {
        return new Subject<>(id, api, () -> maker.apply(EntryLockSettings.checking()), about);
    }

    /** With four wait queues, so that who waits and who wakes must hash alike. */
    Subject<A> hashed() {
        return new Subject<>(
                id + "-hashed",
                api,
                () -> maker.apply(EntryLockSettings.checking().withWaitTableBits(2)),
                about + " Four wait queues.");
    }

    /** With so much memory and no more. */
    Subject<A> subject(Memory memory) {
        if (memory.isEndless()) {
            return subject();
        }
        String scarce = id + "-mem" + memory.allocations();
        return new Subject<>(
                scarce,
                api,
                () -> maker.apply(EntryLockSettings.checking().withPreload(new Supply(memory.allocations()))),
                about + " Memory for " + memory.allocations() + " allocations.");
    }
}
