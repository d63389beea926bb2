// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import static org.daxcheck.explorer.instrument.method.Hook.carrier;
import static org.daxcheck.explorer.instrument.method.Hook.memory;

import org.daxcheck.explorer.instrument.table.Directory;
import org.daxcheck.explorer.instrument.table.FieldKey;
import org.daxcheck.explorer.instrument.table.Hierarchy;
import org.daxcheck.explorer.instrument.table.Scope;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * Puts hooks around accesses of fields and array elements. The instruction itself stays: an object that no other thread knows costs
 * one look-up, and a null or an index out of bounds fails as it always did.
 *
 * <p>A read is announced before and its value reported after. A write reports its target first and then its value, since the stack
 * cannot be copied in one go. A static is touched once without a hook before its announcement, so that its class is initialised by
 * then.
 */
public final class AccessRewriter {

    private final Directory directory;
    private final Hierarchy hierarchy;
    private final Scope scope;

    public AccessRewriter(Directory directory, Hierarchy hierarchy, Scope scope) {
        this.directory = directory;
        this.hierarchy = hierarchy;
        this.scope = scope;
    }

    /** What to put before and after an instruction. */
    record Around(InsnList before, InsnList after) {
        static Around empty() {
            return new Around(new InsnList(), new InsnList());
        }
    }

    /** The hooks around a field access; null for none. */
    @Nullable
    Around field(FieldInsnNode access) {
        FieldKey field = hierarchy.resolve(access.owner, access.name, access.desc);
        if (field == null || !scope.rewritten(field.owner())) {
            return null;
        }
        if (field.isStatic() && field.isFinal()) {
            return null;
        }
        int number = directory.number(field);
        Type type = Type.getType(access.desc);
        return switch (access.getOpcode()) {
            case Opcodes.GETFIELD -> read(type, number, false);
            case Opcodes.GETSTATIC -> touched(access, type, read(type, number, true));
            case Opcodes.PUTFIELD -> write(type, number);
            default -> touched(access, type, writeStatic(type, number));
        };
    }

    private static Around read(Type type, int number, boolean isStatic) {
        Around around = Around.empty();
        if (isStatic) {
            around.before().add(constant(number));
            around.before().add(memory("beforeRead", "(I)V"));
        } else {
            around.before().add(new InsnNode(Opcodes.DUP));
            around.before().add(constant(number));
            around.before().add(memory("beforeRead", "(Ljava/lang/Object;I)V"));
        }
        around.after().add(new InsnNode(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
        around.after().add(memory("afterRead", "(" + carrier(type) + ")V"));
        return around;
    }

    private static Around write(Type type, int number) {
        Around around = Around.empty();
        InsnList before = around.before();
        if (type.getSize() == 1) {
            add(before, Opcodes.DUP2, Opcodes.POP);
            before.add(memory("target", "(Ljava/lang/Object;)V"));
        } else {
            add(before, Opcodes.DUP2_X1, Opcodes.POP2, Opcodes.DUP);
            before.add(memory("target", "(Ljava/lang/Object;)V"));
            add(before, Opcodes.DUP_X2, Opcodes.POP);
        }
        value(before, type, number, "write");
        return around;
    }

    private static Around writeStatic(Type type, int number) {
        Around around = Around.empty();
        value(around.before(), type, number, "writeStatic");
        return around;
    }

    private static void value(InsnList list, Type type, int number, String hook) {
        add(list, type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        list.add(constant(number));
        list.add(memory(hook, "(" + carrier(type) + "I)V"));
    }

    private static Around touched(FieldInsnNode access, Type type, Around around) {
        InsnList touch = new InsnList();
        touch.add(new FieldInsnNode(Opcodes.GETSTATIC, access.owner, access.name, access.desc));
        add(touch, type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        around.before().insert(touch);
        return around;
    }

    /** The hooks around an array access; null if the instruction is none. */
    static @Nullable Around element(int opcode) {
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            return load(elementType(opcode - Opcodes.IALOAD));
        }
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            return store(elementType(opcode - Opcodes.IASTORE));
        }
        return null;
    }

    private static Type elementType(int index) {
        return switch (index) {
            case 1 -> Type.LONG_TYPE;
            case 2 -> Type.FLOAT_TYPE;
            case 3 -> Type.DOUBLE_TYPE;
            case 4 -> Type.getObjectType("java/lang/Object");
            default -> Type.INT_TYPE;
        };
    }

    private static Around load(Type type) {
        Around around = Around.empty();
        add(around.before(), Opcodes.DUP2);
        around.before().add(memory("beforeLoad", "(Ljava/lang/Object;I)V"));
        add(around.after(), type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        around.after().add(memory("afterRead", "(" + carrier(type) + ")V"));
        return around;
    }

    private static Around store(Type type) {
        Around around = Around.empty();
        InsnList before = around.before();
        if (type.getSize() == 1) {
            add(before, Opcodes.DUP_X2, Opcodes.POP, Opcodes.DUP2);
            before.add(memory("target", "(Ljava/lang/Object;I)V"));
            add(before, Opcodes.DUP2_X1, Opcodes.POP2, Opcodes.DUP);
        } else {
            add(before, Opcodes.DUP2_X2, Opcodes.POP2, Opcodes.DUP2);
            before.add(memory("target", "(Ljava/lang/Object;I)V"));
            add(before, Opcodes.DUP2_X2, Opcodes.POP2, Opcodes.DUP2);
        }
        before.add(memory("store", "(" + carrier(type) + ")V"));
        return around;
    }

    private static void add(InsnList list, int... opcodes) {
        for (int opcode : opcodes) {
            list.add(new InsnNode(opcode));
        }
    }

    /** Pushes a number. */
    static org.objectweb.asm.tree.AbstractInsnNode constant(int number) {
        if (number >= -1 && number <= 5) {
            return new InsnNode(Opcodes.ICONST_0 + number);
        }
        if (number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
            return new IntInsnNode(Opcodes.SIPUSH, number);
        }
        return new LdcInsnNode(number);
    }
}
