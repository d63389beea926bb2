// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.function.BooleanSupplier;
import org.daxcheck.kernel.word.IntWord;

/** So many allocations succeed, then none; may be asked by any thread. */
final class Supply implements BooleanSupplier {

    private final IntWord left;

    Supply(int allocations) {
        this.left = new IntWord(allocations);
    }

    @Override
    public boolean getAsBoolean() {
        int now = left.getVolatile();
        while (now > 0 && !left.casVolatile(now, now - 1)) {
            now = left.getVolatile();
        }
        return now > 0;
    }
}
