// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.reflect;

import java.util.Optional;

/** Finds classes of the program. */
public final class Loading {

    private Loading() {}

    /**
     * The class, not initialised; empty if there is none of this name.
     *
     * @throws LinkageError if it is there and cannot be linked
     */
    public static Optional<Class<?>> find(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * A class that is known to be there.
     *
     * @throws LinkageError if it cannot be linked
     */
    public static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(name);
        }
    }
}
