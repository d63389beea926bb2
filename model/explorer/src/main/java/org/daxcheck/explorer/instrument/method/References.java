// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Scope;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * References to methods of the platform: whoever calls one gets there without passing rewritten code. Each that is to be looked at
 * becomes a reference to a new method, as if a lambda had been written, which calls the method itself.
 */
public final class References {

    private static final String MARK = "reference$";

    private final ClassNode owner;
    private final Scope scope;
    private final List<MethodNode> made = new ArrayList<>();

    /** The references in a class. */
    public References(ClassNode owner, Scope scope) {
        this.owner = owner;
        this.scope = scope;
    }

    /** Redirects all of them; the class gets the new methods. */
    public void redirect() {
        for (MethodNode method : owner.methods) {
            int line = 0;
            for (AbstractInsnNode insn : method.instructions) {
                if (insn instanceof LineNumberNode number) {
                    line = number.line;
                } else if (insn instanceof InvokeDynamicInsnNode dynamic
                        && dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                    redirect(dynamic, line);
                }
            }
        }
        owner.methods.addAll(made);
    }

    /** The method that was referred to, by the name of the one in its place. */
    static String original(String name) {
        return name.startsWith(MARK) ? name.substring(name.indexOf('$', MARK.length()) + 1) : name;
    }

    private void redirect(InvokeDynamicInsnNode insn, int line) {
        for (int i = 0; i < insn.bsmArgs.length; i++) {
            MethodInsnNode call = insn.bsmArgs[i] instanceof Handle handle ? call(handle) : null;
            if (call != null && watched(call)) {
                MethodNode method = method(call, Type.getArgumentTypes(insn.desc), line);
                boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
                made.add(method);
                insn.bsmArgs[i] = new Handle(Opcodes.H_INVOKESTATIC, owner.name, method.name, method.desc, isInterface);
            }
        }
    }

    private static @Nullable MethodInsnNode call(Handle handle) {
        int opcode = switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> -1;
        };
        return opcode < 0
                ? null
                : new MethodInsnNode(
                        opcode, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
    }

    private boolean watched(MethodInsnNode call) {
        boolean elsewhere = !scope.platform(call.owner)
                || call.owner.startsWith("java/lang/invoke/")
                || Redirects.of(call.getOpcode(), call.owner, call.name, call.desc) != null;
        return !elsewhere
                && (Constructs.refusal(call.owner, call.name, call.desc) != null
                        || new PlatformCalls(owner.name, new MethodNode(), scope).watched(call));
    }

    /** Captured values have the types under which they are captured. */
    private MethodNode method(MethodInsnNode call, Type[] captured, int line) {
        boolean constructor = call.name.equals("<init>");
        boolean receiver = call.getOpcode() != Opcodes.INVOKESTATIC && !constructor;
        List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(call.desc)));
        if (receiver) {
            parameters.add(0, captured.length > 0 ? captured[0] : Type.getObjectType(call.owner));
        }
        Type result = constructor ? Type.getObjectType(call.owner) : Type.getReturnType(call.desc);
        String name = MARK + made.size() + "$" + (constructor ? "new" : call.name);
        MethodNode method = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                name,
                Type.getMethodDescriptor(result, parameters.toArray(Type[]::new)),
                null,
                null);
        InsnList code = method.instructions;
        LabelNode start = new LabelNode();
        code.add(start);
        code.add(new LineNumberNode(line, start));
        if (constructor) {
            code.add(new TypeInsnNode(Opcodes.NEW, call.owner));
            code.add(new InsnNode(Opcodes.DUP));
        }
        for (Type parameter : parameters) {
            code.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), method.maxLocals));
            method.maxLocals += parameter.getSize();
        }
        code.add(call);
        code.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
        method.maxStack = method.maxLocals + 2;
        return method;
    }
}
