// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import org.objectweb.asm.Type;

/** The classes that hold a primitive value. */
final class Boxes {

    private Boxes() {}

    /** Internal name of the class that boxes this primitive type. */
    static String of(Type primitive) {
        return "java/lang/"
                + switch (primitive.getSort()) {
                    case Type.BOOLEAN -> "Boolean";
                    case Type.BYTE -> "Byte";
                    case Type.CHAR -> "Character";
                    case Type.SHORT -> "Short";
                    case Type.INT -> "Integer";
                    case Type.LONG -> "Long";
                    case Type.FLOAT -> "Float";
                    case Type.DOUBLE -> "Double";
                    default -> throw new IllegalArgumentException(primitive.getDescriptor());
                };
    }
}
