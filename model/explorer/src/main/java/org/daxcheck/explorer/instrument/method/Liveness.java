// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which local variables are live where: backwards over the instructions to the fixed point, exception handlers included.
 *
 * <p>A turn of a loop has changed nothing only if no <em>live</em> variable has changed: with dead ones in the comparison, what an
 * earlier turn left behind would hide that the loop spins.
 */
final class Liveness {

    /** Kinds of a variable, in the order of the load instructions: int, long, float, double, reference. */
    static final int KINDS = 5;

    private final InsnList code;
    private final List<List<Integer>> predecessors = new ArrayList<>();
    private final BitSet[] live;

    Liveness(MethodNode method) {
        this.code = method.instructions;
        this.live = new BitSet[code.size()];
        for (int i = 0; i < code.size(); i++) {
            predecessors.add(new ArrayList<>());
            live[i] = new BitSet();
        }
        edges(method);
        solve();
    }

    /** The live variables before an instruction: bit {@code variable * KINDS + kind}. */
    BitSet before(AbstractInsnNode insn) {
        return live[code.indexOf(insn)];
    }

    /** The labels that an instruction may jump to. */
    static List<LabelNode> targets(AbstractInsnNode insn) {
        List<LabelNode> targets = new ArrayList<>();
        if (insn instanceof JumpInsnNode jump) {
            targets.add(jump.label);
        } else if (insn instanceof TableSwitchInsnNode table) {
            targets.addAll(table.labels);
            targets.add(table.dflt);
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            targets.addAll(lookup.labels);
            targets.add(lookup.dflt);
        }
        return targets;
    }

    private void edges(MethodNode method) {
        for (int i = 0; i < code.size(); i++) {
            AbstractInsnNode insn = code.get(i);
            if (i + 1 < code.size() && fallsThrough(insn.getOpcode())) {
                predecessors.get(i + 1).add(i);
            }
            for (LabelNode target : targets(insn)) {
                predecessors.get(code.indexOf(target)).add(i);
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            int handler = code.indexOf(block.handler);
            for (int i = code.indexOf(block.start); i < code.indexOf(block.end); i++) {
                predecessors.get(handler).add(i);
            }
        }
    }

    private static boolean fallsThrough(int opcode) {
        boolean leaves = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        boolean jumps = opcode == Opcodes.GOTO || opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
        return !leaves && !jumps && opcode != Opcodes.ATHROW;
    }

    private void solve() {
        Deque<Integer> work = new ArrayDeque<>();
        for (int i = 0; i < code.size(); i++) {
            if (use(i) >= 0) {
                live[i].set(use(i));
                work.add(i);
            }
        }
        while (!work.isEmpty()) {
            int at = work.remove();
            for (int before : predecessors.get(at)) {
                if (flow(live[at], before)) {
                    work.add(before);
                }
            }
        }
    }

    private boolean flow(BitSet after, int at) {
        BitSet in = (BitSet) after.clone();
        int killed = definition(code.get(at));
        if (killed >= 0) {
            in.clear(killed * KINDS, (killed + 1) * KINDS);
        }
        int known = live[at].cardinality();
        live[at].or(in);
        return live[at].cardinality() > known;
    }

    private int use(int index) {
        AbstractInsnNode insn = code.get(index);
        if (insn instanceof IincInsnNode increment) {
            return increment.var * KINDS;
        }
        if (insn instanceof VarInsnNode load && load.getOpcode() <= Opcodes.ALOAD) {
            return load.var * KINDS + (load.getOpcode() - Opcodes.ILOAD);
        }
        return -1;
    }

    private static int definition(AbstractInsnNode insn) {
        boolean store = insn instanceof VarInsnNode && insn.getOpcode() >= Opcodes.ISTORE;
        return store ? ((VarInsnNode) insn).var : -1;
    }
}
