// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of a model: something of the platform whose operations are primitive events. */
public interface Modelled {

    /** What the object is called in the platform, with whatever its later behaviour depends on from the start. */
    String label();

    /** The program's objects that it holds; they become known with it. */
    default List<? extends @Nullable Object> parts() {
        return List.of();
    }
}
