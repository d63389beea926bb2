// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

/** What the callers of a design see to, so that the design need not. */
public enum Assumption {
    /**
     * Whoever pins holds the page table still between the look at the entry and the pin, by its lock or by interrupts that are off.
     * Without it, {@code get_user_pages_fast} pins what it saw a moment ago, and does not look again.
     */
    STABLE_TABLE("tbl", "whoever pins holds the page table still"),
    /** Faults on a page, and whoever deletes its entry, hold the entry lock: the caller serialises for each page. */
    ENTRY_LOCK("lock", "faults on a page hold its entry lock"),
    /**
     * A fault looks whether the device is alive and maps the page in one read section, and teardown waits for all sections before it
     * begins; {@code dax_read_lock}, {@code kill_dax}.
     */
    FAULTS_DRAINED("drain", "faults look and map in one section, and teardown waits for all sections first"),
    /** Nobody deletes an entry, for whatever reason, before its page is idle. */
    IDLE_BEFORE_DELETION("idle", "nobody deletes an entry before its page is idle"),
    /** Teardown begins when no page is pinned or mapped, and none will be again; the duty of drivers and of unmounting. */
    IDLE_BEFORE_TEARDOWN("unused", "teardown begins when no page is in use any more");

    private final String slug;
    private final String sentence;

    Assumption(String slug, String sentence) {
        this.slug = slug;
        this.sentence = sentence;
    }

    /** Short, for ids. */
    public String slug() {
        return slug;
    }

    /** The assumption in a few words. */
    public String sentence() {
        return sentence;
    }
}
