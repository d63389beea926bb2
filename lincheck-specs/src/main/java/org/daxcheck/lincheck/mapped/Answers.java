// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import org.daxcheck.api.MappedFile;
import org.daxcheck.api.MappedFile.FaultAnswer;

/** What of an answer a caller may rely on. */
public final class Answers {

    private Answers() {}

    /** That the device is gone is told as any error of it. */
    public static int answer(int value) {
        return value == MappedFile.ENXIO ? MappedFile.EIO : value;
    }

    /** Whether the access can go on: who mapped the page, and how much at once, is not told. */
    public static boolean answer(FaultAnswer fault) {
        return !fault.isError();
    }
}
