// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.table;

import java.lang.reflect.Modifier;

/**
 * A field, by the class that declares it.
 *
 * @param owner internal name of the declaring class
 * @param name its name
 * @param descriptor its type as a descriptor
 * @param flags its access flags as declared; only static, final and volatile are kept
 */
public record FieldKey(String owner, String name, String descriptor, int flags) {

    /** Drops the flags that do not matter. */
    public FieldKey {
        flags &= Modifier.STATIC | Modifier.FINAL | Modifier.VOLATILE;
    }

    /** Whether it is volatile. */
    public boolean isVolatile() {
        return Modifier.isVolatile(flags);
    }

    /** Whether it is final. */
    public boolean isFinal() {
        return Modifier.isFinal(flags);
    }

    /** Whether it is static. */
    public boolean isStatic() {
        return Modifier.isStatic(flags);
    }

    /** Whether it holds a reference. */
    public boolean isReference() {
        return descriptor.charAt(0) == 'L' || descriptor.charAt(0) == '[';
    }
}
