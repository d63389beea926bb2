// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.count;

import java.util.function.BooleanSupplier;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Sleeper;
import org.daxcheck.kernel.word.RefArrayWords;
import org.jspecify.annotations.Nullable;

/**
 * Wait for a page count ({@code wait_var_event(&page->_refcount)}): any number of waiters and wakers.
 *
 * <p>Whoever changes a count calls {@link #wake} afterwards (C2 of the package). The waiters of a page are a stack from which a
 * waker takes all; whoever is woken too early announces itself again.
 */
public final class IdleEvents {

    private final RefArrayWords<Waiter> waiters;

    /** Nobody waits for any of so many pages. */
    public IdleEvents(int pages) {
        this.waiters = new RefArrayWords<>(pages);
    }

    /** Sleeps until a condition holds that changes of the page's count can make true. */
    @KernelFunction(value = "___wait_var_event", note = "sleeps")
    public void await(int page, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Waiter waiter = new Waiter();
            announce(page, waiter);
            if (condition.getAsBoolean()) {
                return;
            }
            waiter.sleeper.sleep("page count");
        }
    }

    private void announce(int page, Waiter waiter) {
        do {
            waiter.next = waiters.getVolatile(page);
        } while (!waiters.casVolatile(page, waiter.next, waiter));
    }

    /** Wakes whoever waits for the page. */
    @KernelFunction(value = "wake_up_var", note = "wakes {who}")
    public void wake(int page) {
        if (waiters.getVolatile(page) == null) {
            return;
        }
        Waiter waiter = waiters.getAndSetVolatile(page, null);
        while (waiter != null) {
            waiter.sleeper.wake();
            waiter = waiter.next;
        }
    }

    private static final class Waiter {
        private final Sleeper sleeper = new Sleeper(0);
        private @Nullable Waiter next;
    }
}
