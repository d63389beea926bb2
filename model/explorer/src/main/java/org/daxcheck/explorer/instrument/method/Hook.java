// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;

/** The hooks by name. Their class is not imported: rewritten code calls it, this package does not. */
public final class Hook {

    /** Internal name of the class that holds the hooks. */
    public static final String OWNER = "org/daxcheck/explorer/runtime/hook/Hooks";

    /** Internal name of the class that holds the hooks around memory accesses. */
    public static final String MEMORY = "org/daxcheck/explorer/runtime/hook/MemoryHooks";

    /** Internal name of the class that holds the hooks that tell local states. */
    public static final String STATE = "org/daxcheck/explorer/runtime/hook/StateHooks";

    /** Internal name of the class that holds the hooks that tell calls. */
    public static final String CALL = "org/daxcheck/explorer/runtime/hook/CallHooks";

    /** Internal name of the class that holds the hooks before calls of the platform. */
    public static final String PLATFORM = "org/daxcheck/explorer/runtime/hook/PlatformHooks";

    /** Internal name of the class that holds the hooks for the texts of objects and the names of classes. */
    public static final String TEXT = "org/daxcheck/explorer/runtime/hook/TextHooks";

    private static final String OBJECT = "Ljava/lang/Object;";

    private Hook() {}

    /** A call of a hook. */
    static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, OWNER, name, descriptor, false);
    }

    /** A call of a hook around a memory access. */
    static MethodInsnNode memory(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, MEMORY, name, descriptor, false);
    }

    /** A call of a hook before a call of the platform. */
    static MethodInsnNode platform(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, PLATFORM, name, descriptor, false);
    }

    /** A call of a hook for texts and names. */
    static MethodInsnNode text(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, TEXT, name, descriptor, false);
    }

    /** A call of a hook that tells a local state. */
    static MethodInsnNode state(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, STATE, name, descriptor, false);
    }

    /** A call of a hook that tells calls. */
    static MethodInsnNode told(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, CALL, name, descriptor, false);
    }

    /** A call of the hook that tells that a place was reached; no code for a negative number. */
    static InsnList reached(int probe) {
        InsnList code = new InsnList();
        if (probe >= 0) {
            code.add(AccessRewriter.constant(probe));
            code.add(told("reached", "(I)V"));
        }
        return code;
    }

    /** The descriptor letter under which a hook takes a value of this type: narrow integers are ints. */
    static String carrier(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> "I";
            case Type.LONG -> "J";
            case Type.FLOAT -> "F";
            case Type.DOUBLE -> "D";
            default -> OBJECT;
        };
    }
}
