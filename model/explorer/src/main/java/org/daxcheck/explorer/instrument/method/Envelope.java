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
    private final boolean told;

    /** Around this method; {@code told} if it ports a function. */
    Envelope(String type, MethodNode method, boolean told) {
        this.type = type;
        this.method = method;
        this.told = told;
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
        if (told) {
            Telling telling = new Telling(method);
            entry.add(Hook.reached(place));
            entry.add(telling.begin());
            beforeReturns(telling.end());
        }
        arguments(entry);
        if (locked) {
            entry.add(call("monitorEnter"));
            InsnList exit = call("monitorExit");
            exit.add(leave());
            bracket(exit, "monitorExit");
        } else if (initialiser) {
            // The call itself lies between: whether there was one is nothing that the thread's past may tell.
            entry.insert(call("beginStatic"));
            InsnList exit = leave();
            exit.add(call("endStatic"));
            bracket(exit, "abortStatic");
        } else {
            beforeReturns(leave());
        }
        method.instructions.insert(entry);
    }

    private void bracket(InsnList exit, String abort) {
        LabelNode from = new LabelNode();
        LabelNode to = new LabelNode();
        beforeReturns(exit);
        method.instructions.insert(from);
        InsnList handler = new InsnList();
        handler.add(to);
        boolean instance = (method.access & Opcodes.ACC_STATIC) == 0;
        Object[] locals = instance ? new Object[] {type} : new Object[0];
        handler.add(new FrameNode(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"}));
        handler.add(caught());
        handler.add(call(abort));
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

    private static InsnList leave() {
        InsnList list = new InsnList();
        list.add(Hook.call("exit", "()V"));
        return list;
    }

    /** Calls a hook with the object or class whose method this is. */
    private InsnList call(String hook) {
        InsnList list = new InsnList();
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            list.add(new VarInsnNode(Opcodes.ALOAD, 0));
        } else {
            list.add(new LdcInsnNode(Type.getObjectType(type)));
        }
        list.add(Hook.call(hook, "(Ljava/lang/Object;)V"));
        return list;
    }

    private void beforeReturns(InsnList exit) {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
                method.instructions.insertBefore(insn, copy(exit));
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
