// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import org.daxcheck.explorer.instrument.table.Constructs;
import org.objectweb.asm.commons.Remapper;

/** Renames the platform's classes that the program knows as models or copies. */
final class TypeMap extends Remapper {

    TypeMap() {
        super(org.objectweb.asm.Opcodes.ASM9);
    }

    @Override
    public String map(String internalName) {
        return Constructs.rename(internalName);
    }
}
