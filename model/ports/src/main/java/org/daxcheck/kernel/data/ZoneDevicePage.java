// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

import org.daxcheck.kernel.Described;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;

/**
 * {@code struct page} of memory that comes and goes with its device, as far as it is counted. Any thread may call any method.
 *
 * <p>A page whose memory was removed holds a word that no count reaches, so that every access to it is reported; no access
 * needs a second look for that.
 */
public final class ZoneDevicePage {

    /** {@code PAGE_POISON_PATTERN}: the memory is not there. */
    private static final int POISON = Integer.MIN_VALUE / 2;

    private final int pfn;
    private final IntWord refcount = new IntWord(POISON);

    /**
     * A page whose memory is not there.
     *
     * @param pfn its frame number
     */
    public ZoneDevicePage(int pfn) {
        this.pfn = pfn;
    }

    /** The frame number; {@code page_to_pfn}. */
    public int pfn() {
        return pfn;
    }

    /** The memory is there, with so many references; {@code memmap_init_zone_device}. */
    @KernelFunction("init_page_count")
    public void init(int references) {
        refcount.setVolatile(references);
    }

    /**
     * The memory goes; {@code arch_remove_memory}.
     *
     * @param idle how many references an idle page has
     * @throws KernelBug if somebody uses the page
     */
    @KernelFunction(value = "arch_remove_memory", note = "removes the memory of {this}")
    public void remove(int idle) {
        int before = refcount.getAndSetVolatile(POISON);
        KernelBug.bugOn(before > idle, this + " is removed while it is in use");
    }

    /** Takes a reference; the caller must know that there is one; {@code get_page}. */
    @KernelFunction(value = "page_ref_inc", note = "{this} count {before} -> {after}")
    @Described(by = ZoneDevicePage.class)
    public void get() {
        int before = there(refcount.getAndAddVolatile(1));
        KernelBug.bugOn(before <= 0, "get_page of " + this + ", which nobody uses");
    }

    /** Takes a reference and tells how many there were, whatever that was; {@code page_ref_inc_return} less 1. */
    @KernelFunction(value = "page_ref_inc_return", note = "{this} count {before} -> {after}")
    @Described(by = ZoneDevicePage.class)
    public int getAndIncrement() {
        return there(refcount.getAndAddVolatile(1));
    }

    /** Takes a reference unless there is none; {@code get_page_unless_zero}. Tells whether it did. */
    @KernelFunction(value = "page_ref_add_unless", note = "{this} count {before} -> {after}")
    @Described(by = ZoneDevicePage.class)
    public boolean tryGet() {
        int now = there(refcount.getVolatile());
        while (now != 0 && !refcount.casVolatile(now, now + 1)) {
            now = there(refcount.getVolatile());
        }
        return now != 0;
    }

    /** Takes the first reference; tells whether it is the first: {@code page_ref_freeze} the other way round. */
    @KernelFunction(value = "page_ref_unfreeze", note = "{this} count {before} -> {after}")
    @Described(by = ZoneDevicePage.class)
    public boolean tryFirst() {
        boolean first = refcount.casVolatile(0, 1);
        if (!first) {
            there(refcount.getVolatile());
        }
        return first;
    }

    /**
     * Gives a reference back.
     *
     * @return how many are left; {@code page_ref_dec_return}
     */
    @KernelFunction(value = "page_ref_dec_return", note = "{this} count {before} -> {after}")
    @Described(by = ZoneDevicePage.class)
    public int put() {
        int before = there(refcount.getAndAddVolatile(-1));
        KernelBug.bugOn(before <= 0, "put_page of " + this + ", which nobody uses");
        return before - 1;
    }

    /** Says how many references there are, whatever others do; {@code set_page_count}. */
    @KernelFunction(value = "set_page_count", note = "{this} count {before} -> {after}")
    @Described(by = ZoneDevicePage.class)
    public void setCount(int references) {
        there(refcount.getAndSetVolatile(references));
    }

    /** Its driver writes into it, for example which page comes next in a list; {@code page->zone_device_data}. */
    public void setData() {
        there(refcount.getVolatile());
    }

    /** How many references there are at this moment; {@code page_ref_count}. */
    @KernelFunction(value = "page_ref_count", note = "{this} count is {result}")
    @Described(by = ZoneDevicePage.class)
    public int count() {
        return there(refcount.getVolatile());
    }

    /** The same for checks: 0 if the memory is not there. */
    public int countIfThere() {
        return Math.max(0, refcount.getVolatile());
    }

    /** A count as it reads, in words if the memory of the page is not there. */
    public static String describe(long count) {
        return isGone(count) ? "removed" : Long.toString(count);
    }

    private static boolean isGone(long count) {
        return count < POISON / 2;
    }

    private int there(int word) {
        KernelBug.bugOn(isGone(word), "access to " + this + " after its memory was removed");
        return word;
    }

    @Override
    public String toString() {
        return "page " + pfn;
    }
}
