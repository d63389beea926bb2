// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import org.daxcheck.kernel.word.RefWord;

/** {@code struct page} of a device page: which file maps it, and where. */
final class DevicePage {

    final RefWord<AddressSpace> mapping = new RefWord<>();
    /** Guarded by the lock of {@link #mapping}. */
    long index;
}
