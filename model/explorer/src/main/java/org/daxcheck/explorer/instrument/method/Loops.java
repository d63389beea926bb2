// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The loops of one method: at each head a hook sees the live local variables, so that a turn that changed nothing is known as such.
 *
 * <p>Found before and inserted after the rest of the rewriting. A head with something on the operand stack gets no hook: what is on
 * the stack could not be compared.
 */
final class Loops {

    private final MethodNode method;
    private final Map<LabelNode, BitSet> heads = new LinkedHashMap<>();

    Loops(MethodNode method) {
        this.method = method;
        InsnList code = method.instructions;
        for (AbstractInsnNode insn : code) {
            for (LabelNode target : Liveness.targets(insn)) {
                if (code.indexOf(target) <= code.indexOf(insn) && emptyStack(target)) {
                    heads.put(target, new BitSet());
                }
            }
        }
        if (!heads.isEmpty()) {
            Liveness liveness = new Liveness(method);
            heads.replaceAll((head, none) -> liveness.before(head));
        }
    }

    private static boolean emptyStack(LabelNode label) {
        AbstractInsnNode insn = label.getNext();
        while (insn != null && insn.getOpcode() < 0) {
            if (insn instanceof FrameNode frame) {
                return frame.stack == null || frame.stack.isEmpty();
            }
            insn = insn.getNext();
        }
        return false;
    }

    void insert() {
        int number = 0;
        for (Map.Entry<LabelNode, BitSet> head : heads.entrySet()) {
            InsnList hook = new InsnList();
            head.getValue().stream()
                    .filter(bit -> !isThis(bit / Liveness.KINDS))
                    .forEach(bit -> local(hook, bit));
            hook.add(AccessRewriter.constant(number++));
            hook.add(Hook.call("loop", "(I)V"));
            method.instructions.insertBefore(firstInstruction(head.getKey()), hook);
        }
    }

    private boolean isThis(int variable) {
        return variable == 0 && (method.access & Opcodes.ACC_STATIC) == 0;
    }

    private static void local(InsnList hook, int bit) {
        int kind = bit % Liveness.KINDS;
        hook.add(new VarInsnNode(Opcodes.ILOAD + kind, bit / Liveness.KINDS));
        String[] carriers = {"I", "J", "F", "D", "Ljava/lang/Object;"};
        hook.add(Hook.call("local", "(" + carriers[kind] + ")V"));
    }

    /** The first instruction at a label: what stands between is no code. */
    static AbstractInsnNode firstInstruction(AbstractInsnNode label) {
        AbstractInsnNode insn = label;
        while (insn.getOpcode() < 0) {
            insn = insn.getNext();
        }
        return insn;
    }
}
