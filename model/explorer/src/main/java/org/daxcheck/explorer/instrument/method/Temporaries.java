// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import org.daxcheck.explorer.instrument.table.Scope;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The arguments of one call, kept in local variables of their own. */
final class Temporaries {
    private final Type[] types;
    private final int[] variables;

    Temporaries(MethodNode method, String descriptor) {
        types = Type.getArgumentTypes(descriptor);
        variables = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            variables[i] = method.maxLocals;
            method.maxLocals += types[i].getSize();
        }
    }

    InsnList store() {
        InsnList list = new InsnList();
        for (int i = types.length - 1; i >= 0; i--) {
            list.add(new VarInsnNode(types[i].getOpcode(Opcodes.ISTORE), variables[i]));
        }
        return list;
    }

    InsnList load() {
        InsnList list = new InsnList();
        for (int i = 0; i < types.length; i++) {
            list.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), variables[i]));
        }
        return list;
    }

    InsnList arrays(String hook) {
        InsnList list = new InsnList();
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSort() == Type.ARRAY) {
                list.add(new VarInsnNode(Opcodes.ALOAD, variables[i]));
                list.add(Hook.platform(hook, "(Ljava/lang/Object;)V"));
            }
        }
        return list;
    }

    /** Shows a hook each argument that may be an object of the platform's whose state is out of sight. */
    InsnList open(String hook, Scope scope, int receiver) {
        InsnList list = new InsnList();
        for (int i = 0; i < types.length; i++) {
            if (PlatformCalls.open(types[i], scope)) {
                list.add(receiver < 0 ? new InsnNode(Opcodes.ACONST_NULL) : new VarInsnNode(Opcodes.ALOAD, receiver));
                list.add(new VarInsnNode(Opcodes.ALOAD, variables[i]));
                list.add(Hook.platform(hook, "(Ljava/lang/Object;Ljava/lang/Object;)V"));
            }
        }
        return list;
    }

    /** Shows a hook each argument that is about to become a part of a text. */
    InsnList printed(String hook) {
        InsnList list = new InsnList();
        for (int i = 0; i < types.length; i++) {
            if (PlatformCalls.telling(types[i])) {
                list.add(new InsnNode(Opcodes.ACONST_NULL));
                list.add(new VarInsnNode(Opcodes.ALOAD, variables[i]));
                list.add(Hook.platform(hook, "(Ljava/lang/Object;Ljava/lang/Object;)V"));
            }
        }
        return list;
    }

    /** Shows a hook the argument with this number. */
    InsnList one(int number, String hook) {
        InsnList list = new InsnList();
        list.add(new VarInsnNode(Opcodes.ALOAD, variables[number]));
        list.add(Hook.platform(hook, "(Ljava/lang/Object;)V"));
        return list;
    }

    InsnList array() {
        InsnList list = new InsnList();
        list.add(AccessRewriter.constant(types.length));
        list.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
        for (int i = 0; i < types.length; i++) {
            list.add(new InsnNode(Opcodes.DUP));
            list.add(AccessRewriter.constant(i));
            list.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), variables[i]));
            if (types[i].getSort() < Type.ARRAY) {
                String box = Boxes.of(types[i]);
                list.add(new MethodInsnNode(
                        Opcodes.INVOKESTATIC,
                        box,
                        "valueOf",
                        "(" + types[i].getDescriptor() + ")L" + box + ";",
                        false));
            }
            list.add(new InsnNode(Opcodes.AASTORE));
        }
        return list;
    }

    static InsnList unbox(Type type) {
        InsnList list = new InsnList();
        if (type.getSort() == Type.VOID) {
            list.add(new InsnNode(Opcodes.POP));
        } else if (type.getSort() >= Type.ARRAY) {
            list.add(new TypeInsnNode(Opcodes.CHECKCAST, type.getInternalName()));
        } else {
            String box = Boxes.of(type);
            list.add(new TypeInsnNode(Opcodes.CHECKCAST, box));
            list.add(new MethodInsnNode(
                    Opcodes.INVOKEVIRTUAL, box, type.getClassName() + "Value", "()" + type.getDescriptor(), false));
        }
        return list;
    }
}
