// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import static org.daxcheck.explorer.instrument.method.Hook.call;

import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Scope;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites the calls of one method: redirected, checked, or refused where the program would reach them. */
final class CallRewriter {

    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String OBJECT = "java/lang/Object";
    private final String type;
    private final MethodNode method;
    private final Scope scope;
    private final PlatformCalls checks;

    CallRewriter(String type, MethodNode method, Scope scope) {
        this.type = type;
        this.method = method;
        this.scope = scope;
        this.checks = new PlatformCalls(type, method, scope);
    }

    /** Rewrites a call in place. */
    void invocation(MethodInsnNode insn) {
        InsnList code = method.instructions;
        code.insertBefore(insn, checks.anywhere(insn));
        if (insn.owner.startsWith("[")) {
            if (insn.name.equals("clone")) {
                code.set(insn, Hook.call("cloneArray", "(Ljava/lang/Object;)Ljava/lang/Object;"));
            }
            return;
        }
        InsnList substitute = Substitutes.call(type, insn);
        Redirects.Target target = Redirects.of(insn.getOpcode(), insn.owner, insn.name, insn.desc);
        if (substitute != null) {
            code.insertBefore(insn, substitute);
            code.remove(insn);
        } else if (target != null) {
            code.set(insn, target.call());
        } else if (insn.owner.equals("java/lang/invoke/VarHandle") && Redirects.HANDLE_MODES.contains(insn.name)) {
            code.insertBefore(insn, handleCall(insn));
            code.remove(insn);
        } else if (scope.platform(insn.owner) || Constructs.parallel(insn.name, insn.desc)) {
            platformCall(insn);
        }
    }

    private void platformCall(MethodInsnNode insn) {
        InsnList code = method.instructions;
        String refusal = Constructs.refusal(insn.owner, insn.name, insn.desc);
        if (refusal != null) {
            code.insertBefore(insn, refuse(refusal));
        } else if (insn.owner.equals(OBJECT) && insn.name.equals("clone")) {
            code.insertBefore(insn, new InsnNode(Opcodes.DUP));
            code.insertBefore(insn, Hook.call("readAll", "(Ljava/lang/Object;)V"));
        } else if (learns(insn)) {
            learn(insn);
        } else {
            code.insertBefore(insn, checks.before(insn));
        }
    }

    private static InsnList refuse(String construct) {
        InsnList list = new InsnList();
        list.add(new LdcInsnNode(construct));
        list.add(Hook.call("refuse", "(Ljava/lang/String;)V"));
        return list;
    }

    private static boolean learns(MethodInsnNode insn) {
        return insn.desc.endsWith(")Ljava/lang/invoke/VarHandle;")
                && (insn.owner.equals(LOOKUP) || insn.name.equals("arrayElementVarHandle"));
    }

    /** A handle is known by the call that made it: the arguments are reported along with the result. */
    private void learn(MethodInsnNode insn) {
        InsnList code = method.instructions;
        Temporaries temporaries = new Temporaries(method, insn.desc);
        code.insertBefore(insn, temporaries.store());
        code.insertBefore(insn, temporaries.load());
        InsnList after = new InsnList();
        after.add(new InsnNode(Opcodes.DUP));
        after.add(new LdcInsnNode(insn.name));
        after.add(temporaries.array());
        after.add(Hook.call("learn", "(Ljava/lang/invoke/VarHandle;Ljava/lang/String;[Ljava/lang/Object;)V"));
        code.insert(insn, after);
    }

    private InsnList handleCall(MethodInsnNode insn) {
        Temporaries temporaries = new Temporaries(method, insn.desc);
        InsnList list = temporaries.store();
        list.add(new LdcInsnNode(insn.name));
        list.add(temporaries.array());
        list.add(call(
                "handle", "(Ljava/lang/invoke/VarHandle;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/Object;"));
        list.add(Temporaries.unbox(Type.getReturnType(insn.desc)));
        return list;
    }

    /** Rewrites a dynamic call in place. */
    void dynamic(InvokeDynamicInsnNode insn, int place) {
        InsnList code = method.instructions;
        for (int i = 0; i < insn.bsmArgs.length; i++) {
            if (insn.bsmArgs[i] instanceof Handle handle) {
                Handle redirected = redirect(handle, insn);
                if (redirected != null) {
                    insn.bsmArgs[i] = redirected;
                }
            }
        }
        if (insn.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            InsnList after = new InsnList();
            after.add(new InsnNode(Opcodes.DUP));
            after.add(AccessRewriter.constant(place));
            after.add(Hook.call("lambda", "(Ljava/lang/Object;I)V"));
            code.insert(insn, after);
        } else if (insn.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            boolean two = Type.getArgumentTypes(insn.desc).length == 2;
            String given = two ? "(Ljava/lang/Object;Ljava/lang/Object;)V" : "(Ljava/lang/Object;)V";
            for (String hook : new String[] {"readAll", "components"}) {
                code.insertBefore(insn, new InsnNode(two ? Opcodes.DUP2 : Opcodes.DUP));
                code.insertBefore(insn, hook.equals("readAll") ? Hook.call(hook, given) : Hook.platform(hook, given));
            }
        } else if (insn.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
            code.insertBefore(insn, checks.printed(insn.desc));
        }
    }

    private @Nullable Handle redirect(Handle handle, InvokeDynamicInsnNode insn) {
        int opcode = switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
        Redirects.Target target = Redirects.of(opcode, handle.getOwner(), handle.getName(), handle.getDesc());
        if (target != null) {
            return new Handle(Opcodes.H_INVOKESTATIC, target.owner(), target.name(), target.descriptor(), false);
        }
        if (scope.platform(handle.getOwner()) || Constructs.parallel(handle.getName(), handle.getDesc())) {
            String refusal = Constructs.refusal(handle.getOwner(), handle.getName(), handle.getDesc());
            boolean handleMode = handle.getOwner().equals("java/lang/invoke/VarHandle");
            if (refusal != null || handleMode) {
                String construct = handle.getOwner().replace('/', '.') + "::" + handle.getName();
                method.instructions.insertBefore(insn, refuse(refusal == null ? construct : refusal));
            }
        }
        return null;
    }
}
