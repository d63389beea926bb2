// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.call;

import org.daxcheck.api.EntryWord;

/** Words as answers: what a caller may rely on, and nothing else. */
final class Answers {

    static final String DONE = "done";
    static final String NOTHING_HELD = "nothing held";

    private Answers() {}

    /** The word without its lock bit; a page without its frame, which depends on who allocated first. */
    static String of(long word) {
        if (EntryWord.isPage(word)) {
            return "page";
        }
        return EntryWord.describe(EntryWord.isLocked(word) ? EntryWord.unlocked(word) : word);
    }
}
