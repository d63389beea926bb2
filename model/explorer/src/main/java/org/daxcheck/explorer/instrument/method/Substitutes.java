// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import org.daxcheck.explorer.instrument.table.Constructs;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Methods of copied classes that stand on the machine itself, and the few instructions that do in their place. */
final class Substitutes {

    private static final String ARRAYS = Constructs.COPY + "jdk/internal/util/ArraysSupport";
    private static final String LONG = Constructs.COPY + "java/util/concurrent/atomic/AtomicLong";

    /** The local variable of the number of elements in {@code vectorizedMismatch(Object, long, Object, long, int, int)}. */
    private static final int LENGTH = 6;

    private Substitutes() {}

    /** The body of a method; null if it has its own. */
    static @Nullable InsnList body(String owner, String method) {
        InsnList body = new InsnList();
        if (owner.equals(LONG) && method.equals("VMSupportsCS8")) {
            body.add(new InsnNode(Opcodes.ICONST_1));
        } else if (owner.equals(ARRAYS) && method.equals("vectorizedMismatch")) {
            // "Nothing compared, so many elements are left": the caller then compares them one by one.
            body.add(new VarInsnNode(Opcodes.ILOAD, LENGTH));
            body.add(new InsnNode(Opcodes.ICONST_M1));
            body.add(new InsnNode(Opcodes.IXOR));
        } else {
            return null;
        }
        body.add(new InsnNode(Opcodes.IRETURN));
        return body;
    }
}
