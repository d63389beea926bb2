// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import org.daxcheck.explorer.instrument.table.Constructs;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What copied classes ask of the machine itself, and the few instructions that do in its place. */
final class Substitutes {

    private static final String ARRAYS = Constructs.COPY + "jdk/internal/util/ArraysSupport";
    private static final String LEGACY_SORT = Constructs.COPY + "java/util/Arrays$LegacyMergeSort";
    private static final String LONG = Constructs.COPY + "java/util/concurrent/atomic/AtomicLong";

    /** The local variable of the number of elements in {@code vectorizedMismatch(Object, long, Object, long, int, int)}. */
    private static final int LENGTH = 6;

    private static final String UNSAFE = Constructs.rename("jdk/internal/misc/Unsafe");

    private Substitutes() {}

    /** In place of a call in a method of this type; null if it stays. */
    static @Nullable InsnList call(String type, MethodInsnNode insn) {
        InsnList list = new InsnList();
        if (insn.owner.equals("jdk/internal/access/SharedSecrets") && insn.desc.startsWith("()L")) {
            // Static initialisers keep what it gives for later; a call on that is refused where it stands.
            list.add(new InsnNode(Opcodes.ACONST_NULL));
        } else if (insn.owner.equals(UNSAFE) && insn.name.equals("arrayBaseOffset")) {
            list.add(new InsnNode(Opcodes.POP2));
            list.add(zero(Type.getReturnType(insn.desc)));
        } else if (insn.name.equals("availableProcessors") && type.startsWith(Constructs.COPY)) {
            // On a machine with one processor nothing spins before it parks.
            list.add(new InsnNode(Opcodes.POP));
            list.add(new InsnNode(Opcodes.ICONST_1));
        } else if (insn.owner.equals("java/lang/ref/Reference") && insn.name.equals("reachabilityFence")) {
            list.add(new InsnNode(Opcodes.POP));
        } else if (insn.name.equals("getEnumConstantsShared")) {
            list.add(new MethodInsnNode(
                    Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getEnumConstants", "()[Ljava/lang/Object;", false));
            list.add(new TypeInsnNode(Opcodes.CHECKCAST, "[Ljava/lang/Enum;"));
            list.add(new InsnNode(Opcodes.SWAP));
            list.add(new InsnNode(Opcodes.POP));
        } else {
            return null;
        }
        return list;
    }

    /** In place of a field access; null if it stays. */
    static @Nullable InsnList field(FieldInsnNode insn) {
        if (insn.owner.equals(LEGACY_SORT) && insn.name.equals("userRequested")) {
            // Nobody asks for the sort of Java 6, and the platform's way to find out is closed to a copy.
            return zero(Type.BOOLEAN_TYPE);
        }
        boolean base = insn.owner.equals(UNSAFE) && insn.name.endsWith("_BASE_OFFSET");
        return base ? zero(Type.getType(insn.desc)) : null;
    }

    /** Elements are counted from 0: an int in some versions of the platform and a long in others. */
    private static InsnList zero(Type type) {
        InsnList list = new InsnList();
        list.add(new InsnNode(type.getSize() == 2 ? Opcodes.LCONST_0 : Opcodes.ICONST_0));
        return list;
    }

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
