// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import static org.daxcheck.explorer.instrument.method.Hook.call;

import java.util.List;
import java.util.Set;
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
import org.objectweb.asm.tree.VarInsnNode;

/** Rewrites the calls of one method: redirected, checked, or refused where the program would reach them. */
final class CallRewriter {

    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String OBJECT = "java/lang/Object";
    private static final Set<String> STATELESS = Set.of(
            "java/lang/Object",
            "java/lang/String",
            "java/lang/Enum",
            "java/lang/Record",
            "java/lang/Iterable",
            "java/lang/Runnable",
            "java/lang/Comparable",
            "java/lang/CharSequence",
            "java/lang/AutoCloseable",
            "java/util/Objects",
            "java/util/Optional",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/Comparator");
    private static final List<String> STATELESS_PREFIXES =
            List.of("java/lang/invoke/", "java/lang/reflect/", "java/util/function/", "java/time/", "java/math/");
    private static final Set<String> BOXES = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Number",
            "Math",
            "StrictMath",
            "Class",
            "ClassLoader",
            "Module",
            "System",
            "StackTraceElement");

    private final String type;
    private final MethodNode method;
    private final Scope scope;

    CallRewriter(String type, MethodNode method, Scope scope) {
        this.type = type;
        this.method = method;
        this.scope = scope;
    }

    /** Rewrites a call in place. */
    void invocation(MethodInsnNode insn) {
        InsnList code = method.instructions;
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
            code.set(insn, Hook.call(target.name(), target.descriptor()));
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
        } else if (!insn.owner.equals(OBJECT)) {
            code.insertBefore(insn, checked(insn));
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

    /** Arrays that go to the platform are read there; a receiver of the platform's must not serve two threads. */
    private InsnList checked(MethodInsnNode insn) {
        boolean arrays = false;
        for (Type type : Type.getArgumentTypes(insn.desc)) {
            arrays |= type.getSort() == Type.ARRAY;
        }
        arrays &= insn.getOpcode() != Opcodes.INVOKEINTERFACE;
        boolean receiver =
                insn.getOpcode() != Opcodes.INVOKESTATIC && !insn.name.equals("<init>") && !stateless(insn.owner);
        InsnList list = new InsnList();
        if (!arrays && !receiver) {
            return list;
        }
        Temporaries temporaries = new Temporaries(method, insn.desc);
        list.add(temporaries.store());
        if (receiver) {
            list.add(new InsnNode(Opcodes.DUP));
            list.add(call("receiver", "(Ljava/lang/Object;)V"));
        }
        if (arrays) {
            list.add(temporaries.arrays("handedOut"));
        }
        list.add(temporaries.load());
        return list;
    }

    private static boolean stateless(String owner) {
        for (String prefix : STATELESS_PREFIXES) {
            if (owner.startsWith(prefix)) {
                return true;
            }
        }
        boolean box = owner.startsWith("java/lang/") && BOXES.contains(owner.substring("java/lang/".length()));
        return box
                || STATELESS.contains(owner)
                || owner.endsWith("Exception")
                || owner.endsWith("Error")
                || owner.endsWith("Throwable");
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
            code.insertBefore(insn, new InsnNode(two ? Opcodes.DUP2 : Opcodes.DUP));
            code.insertBefore(
                    insn,
                    Hook.call("readAll", two ? "(Ljava/lang/Object;Ljava/lang/Object;)V" : "(Ljava/lang/Object;)V"));
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
            return new Handle(Opcodes.H_INVOKESTATIC, Hook.OWNER, target.name(), target.descriptor(), false);
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

    /** The arguments of one call, kept in local variables of their own. */
    private static final class Temporaries {
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
                    list.add(call(hook, "(Ljava/lang/Object;)V"));
                }
            }
            return list;
        }

        InsnList array() {
            InsnList list = new InsnList();
            list.add(AccessRewriter.constant(types.length));
            list.add(new org.objectweb.asm.tree.TypeInsnNode(Opcodes.ANEWARRAY, OBJECT));
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
                list.add(new org.objectweb.asm.tree.TypeInsnNode(Opcodes.CHECKCAST, type.getInternalName()));
            } else {
                String box = Boxes.of(type);
                list.add(new org.objectweb.asm.tree.TypeInsnNode(Opcodes.CHECKCAST, box));
                list.add(new MethodInsnNode(
                        Opcodes.INVOKEVIRTUAL, box, type.getClassName() + "Value", "()" + type.getDescriptor(), false));
            }
            return list;
        }
    }
}
