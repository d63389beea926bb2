// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What a method that ports a function tells of its calls: object, arguments and answer. Fractions are not told. */
final class Telling {

    private final MethodNode method;
    private final boolean instance;

    Telling(MethodNode method) {
        this.method = method;
        this.instance = (method.access & Opcodes.ACC_STATIC) == 0;
    }

    /** To follow the entry of the method. */
    InsnList begin() {
        InsnList list = new InsnList();
        list.add(Hook.told("called", "()V"));
        if (instance && !method.name.equals("<init>")) {
            list.add(new VarInsnNode(Opcodes.ALOAD, 0));
            list.add(Hook.told("on", "(Ljava/lang/Object;)V"));
        }
        int variable = instance ? 1 : 0;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (told(type)) {
                list.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), variable));
                list.add(Hook.told("given", "(" + carrier(type) + ")V"));
            }
            variable += type.getSize();
        }
        return list;
    }

    /** To go before each return, with the answer on the stack. */
    InsnList end() {
        InsnList list = new InsnList();
        Type type = Type.getReturnType(method.desc);
        if (type.getSort() != Type.VOID && told(type)) {
            list.add(new InsnNode(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
            list.add(Hook.told("answers", "(" + carrier(type) + ")V"));
        }
        return list;
    }

    private static boolean told(Type type) {
        return type.getSort() != Type.FLOAT && type.getSort() != Type.DOUBLE;
    }

    private static String carrier(Type type) {
        return type.getSort() == Type.BOOLEAN ? "Z" : Hook.carrier(type);
    }
}
