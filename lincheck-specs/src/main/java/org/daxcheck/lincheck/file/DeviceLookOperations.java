// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.api.DeviceDax;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Pages of a device are mapped, and come upon. */
@Param(name = "page", gen = IntGen.class, conf = "0:1")
public abstract class DeviceLookOperations {

    private final DeviceDax device;

    /** The operations on a fresh one. */
    DeviceLookOperations(DeviceDax device) {
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

    /** A page is come upon. */
    @Operation
    public int look(@Param(name = "page") int page) {
        return device.look(page);
    }
}
