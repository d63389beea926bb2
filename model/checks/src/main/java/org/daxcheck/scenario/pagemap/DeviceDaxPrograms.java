// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.scenario.pagemap.Staging.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
    private static final Operation<DeviceDax> FAULT_TAIL =
            new Operation<>("dev_dax_huge_fault(1)", (device, registers) -> device.fault(1));
    private static final Operation<DeviceDax> LOOK_TAIL =
            new Operation<>("memory failure(page 1)", (device, registers) -> device.look(1));
    private static final Operation<DeviceDax> REMOVE = act("kill_dev_dax()", DeviceDax::remove);

    private DeviceDaxPrograms() {}

    /** Every program over pages that are mapped one by one, smallest first. */
    public static List<Program<DeviceDax>> all() {
        return all(DeviceDaxSpec::new);
    }

    /** Every program over two pages that are mapped together, smallest first. */
    public static List<Program<DeviceDax>> compound() {
        List<Program<DeviceDax>> programs = new ArrayList<>(all(DeviceDaxSpec::compound));
        programs.add(of("tail-fault-then-look", "The second page is mapped, and come upon when that is done.")
                .thread(FAULT_TAIL, LOOK_TAIL)
                .judgedBy(DeviceDaxSpec::compound));
        programs.add(of("fault-vs-tail-fault-look", "Both pages are mapped, each by one, and the second is come upon.")
                .thread(FAULT)
                .thread(FAULT_TAIL, LOOK_TAIL)
                .judgedBy(DeviceDaxSpec::compound));
        return programs;
    }

    private static List<Program<DeviceDax>> all(Supplier<DeviceDaxSpec> specification) {
        return List.of(
                of("fault-vs-look", "A page is mapped, and come upon.")
                        .thread(FAULT)
                        .thread(LOOK)
                        .judgedBy(specification),
                of("fault-vs-remove", "A page is mapped while the device goes.")
                        .thread(FAULT)
                        .thread(REMOVE)
                        .judgedBy(specification),
                of("fault-look-vs-remove", "A page is mapped and come upon while the device goes.")
                        .thread(FAULT, LOOK)
                        .thread(REMOVE)
                        .judgedBy(specification),
                of("fault-fault-look", "A page is mapped by two, and come upon.")
                        .thread(FAULT)
                        .thread(FAULT)
                        .thread(LOOK)
                        .judgedBy(specification));
    }

    private static Staging<DeviceDax> of(String id, String about) {
        return Staging.of(id, DeviceDax.class, about);
    }
}
