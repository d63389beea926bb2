// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.WaitVar;
import org.daxcheck.kernel.word.IntWord;

/** The pages of the device, of which devices hold some, and who waits for them to be idle; Linux 4.18. Thread-safe. */
final class PinnedPages {

    private static final int IDLE = 1;

    private final List<ZoneDevicePage> pages;
    private final WaitVar idle = new WaitVar(0);

    /** Whether who waits is to stop waiting; {@code signal_pending}. */
    private final IntWord signal = new IntWord();

    /** All idle. */
    PinnedPages(int blocks) {
        this.pages = IntStream.range(0, blocks).mapToObj(ZoneDevicePage::new).toList();
        pages.forEach(page -> page.init(IDLE));
    }

    @KernelFunction("get_page")
    void get(int block) {
        pages.get(block).get();
    }

    @KernelFunction("put_devmap_managed_page")
    void put(int block) {
        if (pages.get(block).put() == IDLE) {
            idle.wake();
        }
    }

    /** The first of some pages that is busy; 0 if none is. */
    @KernelFunction(value = "dax_busy_page", note = "finds block {result}")
    int busy(int block, int count) {
        for (int at = block; at < block + count; at++) {
            if (isBusy(at)) {
                return at;
            }
        }
        return 0;
    }

    boolean isBusy(int block) {
        return pages.get(block).count() > IDLE;
    }

    /** Waits until a page is idle; tells whether it is, and not that somebody was killed meanwhile. */
    @KernelFunction(value = "___wait_var_event", note = "sleeps")
    boolean await(int block) {
        idle.await(() -> !isBusy(block) || signal.getVolatile() != 0);
        return !isBusy(block);
    }

    @KernelFunction("send_sig")
    void sendSignal() {
        signal.setVolatile(1);
        idle.wake();
    }
}
