// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The places of one method at which all that its future depends on is in its live local variables: where a line begins or a jump
 * leads, with nothing on the operand stack. A hook there sees them, and forgets how they came about.
 *
 * <p>Found before and inserted after the rest of the rewriting, but before {@link Loops}, whose hooks come first at a head.
 */
final class Checkpoints {

    private final MethodNode method;
    private final Map<LabelNode, BitSet> places = new LinkedHashMap<>();

    /**
     * Finds them.
     *
     * @param begun in a constructor, the call that makes {@code this} an object: there are none before it
     */
    Checkpoints(String owner, MethodNode method, @Nullable AbstractInsnNode begun) {
        this.method = method;
        if (!eventful()) {
            return;
        }
        Frame<BasicValue>[] frames;
        try {
            frames = new Analyzer<>(new BasicInterpreter()).analyze(owner, method);
        } catch (AnalyzerException e) {
            throw new IllegalArgumentException("the verifier would refuse " + owner + "." + method.name, e);
        }
        int first = begun == null ? 0 : method.instructions.indexOf(begun) + 1;
        Liveness liveness = new Liveness(method);
        Set<AbstractInsnNode> seen = new LinkedHashSet<>();
        for (LabelNode label : candidates()) {
            AbstractInsnNode insn = next(label);
            int index = insn == null ? -1 : method.instructions.indexOf(insn);
            if (insn != null && index >= first && frames[index] != null && frames[index].getStackSize() == 0) {
                if (seen.add(insn)) {
                    places.put(label, liveness.before(insn));
                }
            }
        }
    }

    private boolean eventful() {
        for (AbstractInsnNode insn : method.instructions) {
            boolean calls = insn instanceof MethodInsnNode || insn instanceof InvokeDynamicInsnNode;
            int opcode = insn.getOpcode();
            boolean element = (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
                    || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE);
            if (calls || insn instanceof FieldInsnNode || element || opcode == Opcodes.MONITORENTER) {
                return true;
            }
        }
        return false;
    }

    private Set<LabelNode> candidates() {
        Set<LabelNode> labels = new LinkedHashSet<>();
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode line) {
                labels.add(line.start);
            }
            labels.addAll(Liveness.targets(insn));
        }
        return labels;
    }

    private static @Nullable AbstractInsnNode next(LabelNode label) {
        AbstractInsnNode insn = label;
        while (insn != null && insn.getOpcode() < 0) {
            insn = insn.getNext();
        }
        return insn;
    }

    /**
     * Inserts the hooks.
     *
     * @param probe for a line, the number to tell when it is reached; negative for none
     */
    void insert(IntUnaryOperator probe) {
        int number = 0;
        boolean instance = (method.access & Opcodes.ACC_STATIC) == 0;
        for (Map.Entry<LabelNode, BitSet> place : places.entrySet()) {
            InsnList hook = Hook.reached(probe.applyAsInt(line(place.getKey())));
            if (instance) {
                hook.add(new VarInsnNode(Opcodes.ALOAD, 0));
                hook.add(Hook.state("local", "(Ljava/lang/Object;)V"));
            }
            place.getValue().stream()
                    .filter(bit -> !instance || bit / Liveness.KINDS > 0)
                    .forEach(bit -> local(hook, bit));
            hook.add(AccessRewriter.constant(number++));
            hook.add(Hook.state("checkpoint", "(I)V"));
            AbstractInsnNode first = Loops.firstInstruction(place.getKey());
            method.instructions.insertBefore(first, hook);
            if (first.getOpcode() == Opcodes.NEW) {
                relabel(place.getKey(), first);
            }
        }
    }

    /** The line of the first instruction at a label. */
    private int line(LabelNode label) {
        int line = 0;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode number) {
                line = number.line;
            }
            if (insn == Loops.firstInstruction(label)) {
                return line;
            }
        }
        return line;
    }

    /** Stack maps tell an object that is not yet one by the label of its NEW, which the hook has come behind. */
    private void relabel(LabelNode old, AbstractInsnNode creation) {
        Set<Object> stale = new LinkedHashSet<>();
        for (AbstractInsnNode insn = old; insn != creation; insn = insn.getNext()) {
            stale.add(insn);
        }
        for (AbstractInsnNode insn = old; insn != null && insn.getOpcode() < 0; insn = insn.getPrevious()) {
            stale.add(insn);
        }
        LabelNode fresh = new LabelNode();
        method.instructions.insertBefore(creation, fresh);
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FrameNode frame) {
                replace(frame.local, stale, fresh);
                replace(frame.stack, stale, fresh);
            }
        }
    }

    private static void replace(@Nullable List<Object> types, Set<Object> stale, LabelNode fresh) {
        if (types != null) {
            types.replaceAll(type -> stale.contains(type) ? fresh : type);
        }
    }

    private static void local(InsnList hook, int bit) {
        int kind = bit % Liveness.KINDS;
        hook.add(new VarInsnNode(Opcodes.ILOAD + kind, bit / Liveness.KINDS));
        String[] carriers = {"I", "J", "F", "D", "Ljava/lang/Object;"};
        hook.add(Hook.state("local", "(" + carriers[kind] + ")V"));
    }
}
