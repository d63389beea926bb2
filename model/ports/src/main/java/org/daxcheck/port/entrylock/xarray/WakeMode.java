// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

/** How many waiters of an entry are woken; {@code enum dax_wake_mode}. */
public enum WakeMode {
    /** Those that do not queue up, and the first of those that do. */
    WAKE_NEXT,
    /** All. */
    WAKE_ALL
}
