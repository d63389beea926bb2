// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What goes around the body of a method: the call stack, the monitor of a synchronized method, the bounds of a static initialiser.
 *
 * <p>The call stack is left at returns only. After an exception each handler restores it, so that a method without handlers pays
 * nothing for them. A handler that covers itself is uncovered: the hook in it may throw when a run is stopped, and would be called
 * for ever.
 */
final class Envelope {

    private final String type;
    private final MethodNode method;

    Envelope(String type, MethodNode method) {
        this.type = type;
        this.method = method;
    }

    void wrap(int place) {
        uncoverHandlers();
        restoreInHandlers();
        boolean locked = (method.access & Opcodes.ACC_SYNCHRONIZED) != 0;
        boolean initialiser = method.name.equals("<clinit>");
        method.access &= ~Opcodes.ACC_SYNCHRONIZED;
        InsnList entry = new InsnList();
        entry.add(AccessRewriter.constant(place));
        entry.add(Hook.call("enter", "(I)V"));
        arguments(entry);
        if (locked) {
            bracket(entry, "monitorEnter", "monitorExit", "monitorExit");
        } else if (initialiser) {
            bracket(entry, "beginStatic", "endStatic", "abortStatic");
        } else {
            beforeReturns(new InsnList());
        }
        method.instructions.insert(entry);
    }

    private void bracket(InsnList entry, String begin, String end, String abort) {
        LabelNode from = new LabelNode();
        LabelNode to = new LabelNode();
        entry.add(subject());
        entry.add(Hook.call(begin, "(Ljava/lang/Object;)V"));
        InsnList exit = subject();
        exit.add(Hook.call(end, "(Ljava/lang/Object;)V"));
        beforeReturns(exit);
        method.instructions.insert(from);
        InsnList handler = new InsnList();
        handler.add(to);
        boolean instance = (method.access & Opcodes.ACC_STATIC) == 0;
        Object[] locals = instance ? new Object[] {type} : new Object[0];
        handler.add(new FrameNode(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"}));
        handler.add(caught());
        handler.add(subject());
        handler.add(Hook.call(abort, "(Ljava/lang/Object;)V"));
        handler.add(new InsnNode(Opcodes.ATHROW));
        method.instructions.add(handler);
        method.tryCatchBlocks.add(new TryCatchBlockNode(from, to, to, null));
    }

    /** Tells the references that the call was given. */
    private void arguments(InsnList entry) {
        boolean instance = (method.access & Opcodes.ACC_STATIC) == 0;
        int before = entry.size();
        if (instance && !method.name.equals("<init>")) {
            argument(entry, 0);
        }
        int variable = instance ? 1 : 0;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (type.getSort() >= Type.ARRAY) {
                argument(entry, variable);
            }
            variable += type.getSize();
        }
        if (entry.size() > before) {
            entry.add(Hook.state("begun", "()V"));
        }
    }

    private static void argument(InsnList entry, int variable) {
        entry.add(new VarInsnNode(Opcodes.ALOAD, variable));
        entry.add(Hook.state("argument", "(Ljava/lang/Object;)V"));
    }

    private InsnList subject() {
        InsnList list = new InsnList();
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            list.add(new VarInsnNode(Opcodes.ALOAD, 0));
        } else {
            list.add(new LdcInsnNode(Type.getObjectType(type)));
        }
        return list;
    }

    private void beforeReturns(InsnList exit) {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
                method.instructions.insertBefore(insn, copy(exit));
                method.instructions.insertBefore(insn, Hook.call("exit", "()V"));
            }
        }
    }

    private static InsnList copy(InsnList list) {
        InsnList copy = new InsnList();
        for (AbstractInsnNode insn : list) {
            copy.add(insn.clone(java.util.Map.of()));
        }
        return copy;
    }

    /** Shows the hook the exception that is on the stack. */
    private static InsnList caught() {
        InsnList list = new InsnList();
        list.add(new InsnNode(Opcodes.DUP));
        list.add(Hook.call("caught", "(Ljava/lang/Object;)V"));
        return list;
    }

    private void uncoverHandlers() {
        InsnList code = method.instructions;
        List<TryCatchBlockNode> blocks = method.tryCatchBlocks;
        for (TryCatchBlockNode block : List.copyOf(blocks)) {
            int handler = code.indexOf(block.handler);
            if (handler <= code.indexOf(block.start)) {
                if (handler == code.indexOf(block.start)) {
                    blocks.remove(block);
                }
            } else if (handler < code.indexOf(block.end)) {
                block.end = block.handler;
            }
        }
    }

    private void restoreInHandlers() {
        Set<LabelNode> handlers = new LinkedHashSet<>();
        method.tryCatchBlocks.forEach(block -> handlers.add(block.handler));
        for (LabelNode handler : handlers) {
            method.instructions.insertBefore(Loops.firstInstruction(handler), caught());
        }
    }
}
