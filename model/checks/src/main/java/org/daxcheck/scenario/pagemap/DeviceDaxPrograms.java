// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.scenario.pagemap.Staging.act;

import java.util.List;
import org.daxcheck.api.DeviceDax;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.DeviceDaxSpec;

/** A page of a device is mapped, come upon, and removed. */
public final class DeviceDaxPrograms {

    private static final Operation<DeviceDax> FAULT =
            new Operation<>("dev_dax_huge_fault(0)", (device, registers) -> device.fault(0));
    private static final Operation<DeviceDax> LOOK =
            new Operation<>("memory failure(page 0)", (device, registers) -> device.look(0));
    private static final Operation<DeviceDax> REMOVE = act("kill_dev_dax()", DeviceDax::remove);

    private DeviceDaxPrograms() {}

    /** Every program, smallest first. */
    public static List<Program<DeviceDax>> all() {
        return List.of(
                of("fault-vs-look", "A page is mapped, and come upon.")
                        .thread(FAULT)
                        .thread(LOOK)
                        .judgedBy(DeviceDaxSpec::new),
                of("fault-vs-remove", "A page is mapped while the device goes.")
                        .thread(FAULT)
                        .thread(REMOVE)
                        .judgedBy(DeviceDaxSpec::new),
                of("fault-look-vs-remove", "A page is mapped and come upon while the device goes.")
                        .thread(FAULT, LOOK)
                        .thread(REMOVE)
                        .judgedBy(DeviceDaxSpec::new),
                of("fault-fault-look", "A page is mapped by two, and come upon.")
                        .thread(FAULT)
                        .thread(FAULT)
                        .thread(LOOK)
                        .judgedBy(DeviceDaxSpec::new));
    }

    private static Staging<DeviceDax> of(String id, String about) {
        return Staging.of(id, DeviceDax.class, about);
    }
}
