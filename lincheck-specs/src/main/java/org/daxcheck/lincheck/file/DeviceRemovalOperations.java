// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.api.DeviceDax;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Pages of a device are mapped while it goes. */
@Param(name = "page", gen = IntGen.class, conf = "0:1")
public abstract class DeviceRemovalOperations {

    /** Calls of this group are all made by one thread. */
    private static final String DRIVER = "driver";

    private final DeviceDax device;

    /** Of the thread that removes. */
    private boolean removed;

    /** The operations on a fresh one. */
    DeviceRemovalOperations(DeviceDax device) {
        this.device = device;
    }

    /** Who is under test. */
    final DeviceDax device() {
        return device;
    }

    /** A page is mapped. */
    @Operation
    public boolean fault(@Param(name = "page") int page) {
        return device.fault(page);
    }

    /** The device goes, once. */
    @Operation(nonParallelGroup = DRIVER)
    public boolean remove() {
        if (removed) {
            return false;
        }
        removed = true;
        device.remove();
        return true;
    }
}
