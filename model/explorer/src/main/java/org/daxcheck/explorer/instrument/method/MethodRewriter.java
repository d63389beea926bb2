// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.Set;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Directory;
import org.daxcheck.explorer.instrument.table.Place;
import org.daxcheck.explorer.instrument.table.Scope;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Rewrites one method. */
public final class MethodRewriter {

    private static final String PRINT_STREAM = "Ljava/io/PrintStream;";
    private static final Set<String> BY_IDENTITY = Set.of(
            "java/util/IdentityHashMap",
            "java/util/concurrent/atomic/AtomicMarkableReference",
            "java/util/concurrent/atomic/AtomicStampedReference");

    private final ClassNode owner;
    private final MethodNode method;
    private final Directory directory;
    private final AccessRewriter accesses;
    private final Scope scope;

    public MethodRewriter(
            ClassNode owner, MethodNode method, Directory directory, AccessRewriter accesses, Scope scope) {
        this.owner = owner;
        this.method = method;
        this.directory = directory;
        this.accesses = accesses;
        this.scope = scope;
    }

    public void rewrite() {
        InsnList substitute = Substitutes.body(owner.name, method.name);
        if (substitute != null) {
            method.access &= ~Opcodes.ACC_NATIVE;
            method.instructions = substitute;
            method.tryCatchBlocks.clear();
            method.localVariables = null;
        } else if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            refuseNative();
        } else if (method.instructions.size() > 0) {
            Loops loops = new Loops(method);
            Checkpoints checkpoints = new Checkpoints(owner.name, method, superCall());
            instructions();
            boolean ported = !function().isEmpty();
            checkpoints.insert(line -> ported ? probe(line) : -1);
            loops.insert();
            new Envelope(owner.name, method, ported).wrap(ported ? probe(firstLine()) : place(firstLine()));
        }
    }

    private void refuseNative() {
        method.access &= ~Opcodes.ACC_NATIVE;
        InsnList body = new InsnList();
        body.add(new LdcInsnNode("native method " + owner.name.replace('/', '.') + "." + method.name));
        body.add(Hook.call("refused", "(Ljava/lang/String;)Ljava/lang/Error;"));
        body.add(new InsnNode(Opcodes.ATHROW));
        method.instructions = body;
    }

    private void instructions() {
        CallRewriter calls = new CallRewriter(owner.name, method, scope);
        AbstractInsnNode begun = superCall();
        boolean initialised = begun == null;
        int line = firstLine();
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof LineNumberNode number) {
                line = number.line;
            }
            int opcode = insn.getOpcode();
            if (insn instanceof FieldInsnNode field && (initialised || opcode != Opcodes.PUTFIELD)) {
                field(field, line);
            } else if (insn instanceof MethodInsnNode call) {
                at(insn, line);
                calls.invocation(call);
            } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
                at(insn, line);
                calls.dynamic(dynamic, lambdaPlace(dynamic, line));
            } else {
                simple(insn, opcode, line);
            }
            initialised |= insn == begun;
        }
    }

    private void simple(AbstractInsnNode insn, int opcode, int line) {
        InsnList code = method.instructions;
        AccessRewriter.Around around = AccessRewriter.element(opcode);
        if (around != null) {
            at(insn, line);
            surround(insn, around);
        } else if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            at(insn, line);
            String hook = opcode == Opcodes.MONITORENTER ? "monitorEnter" : "monitorExit";
            code.set(insn, Hook.call(hook, "(Ljava/lang/Object;)V"));
        } else if ((opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE) && byIdentity()) {
            code.insertBefore(insn, new InsnNode(Opcodes.DUP2));
            code.insertBefore(insn, AccessRewriter.constant(place(line)));
            code.insertBefore(insn, Hook.platform("compared", "(Ljava/lang/Object;Ljava/lang/Object;I)V"));
        }
    }

    /** Whether references are compared to know which object it is; most copied classes ask {@code equals} next, or mean their own. */
    private boolean byIdentity() {
        return !owner.name.startsWith(Constructs.COPY)
                || BY_IDENTITY.stream().anyMatch(name -> owner.name.startsWith(Constructs.COPY + name));
    }

    private void field(FieldInsnNode insn, int line) {
        if (insn.getOpcode() == Opcodes.GETSTATIC
                && insn.owner.equals("java/lang/System")
                && insn.desc.equals(PRINT_STREAM)) {
            method.instructions.set(insn, Hook.call("silence", "()" + PRINT_STREAM));
            return;
        }
        InsnList substitute = Substitutes.field(insn);
        if (substitute != null) {
            method.instructions.insertBefore(insn, substitute);
            method.instructions.remove(insn);
            return;
        }
        AccessRewriter.Around around = accesses.field(insn);
        if (around != null) {
            at(insn, line);
            surround(insn, around);
        }
    }

    private void surround(AbstractInsnNode insn, AccessRewriter.Around around) {
        method.instructions.insertBefore(insn, around.before());
        method.instructions.insert(insn, around.after());
    }

    private void at(AbstractInsnNode insn, int line) {
        method.instructions.insertBefore(insn, AccessRewriter.constant(place(line)));
        method.instructions.insertBefore(insn, Hook.call("at", "(I)V"));
    }

    /** The call of another constructor that makes {@code this} an object; null if the method is no constructor. */
    private @Nullable AbstractInsnNode superCall() {
        if (!method.name.equals("<init>")) {
            return null;
        }
        int pending = 0;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof TypeInsnNode && insn.getOpcode() == Opcodes.NEW) {
                pending++;
            } else if (insn instanceof MethodInsnNode call && call.name.equals("<init>")) {
                if (pending == 0) {
                    return insn;
                }
                pending--;
            }
        }
        return null;
    }

    private int lambdaPlace(InvokeDynamicInsnNode insn, int line) {
        String body = insn.name;
        for (Object argument : insn.bsmArgs) {
            if (argument instanceof org.objectweb.asm.Handle handle) {
                body = References.original(handle.getName());
            }
        }
        return directory.number(new Place(owner.name, body, insn.desc, file(), line));
    }

    private int place(int line) {
        return directory.number(new Place(owner.name, method.name, function(), file(), line));
    }

    private int probe(int line) {
        return directory.probe(new Place(owner.name, method.name, function(), file(), line));
    }

    private String file() {
        return owner.sourceFile == null ? "" : owner.sourceFile;
    }

    private int firstLine() {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    private String function() {
        for (var annotations : java.util.Arrays.asList(method.visibleAnnotations, method.invisibleAnnotations)) {
            for (AnnotationNode annotation : annotations == null ? java.util.List.<AnnotationNode>of() : annotations) {
                if (annotation.desc.equals(scope.functionAnnotation()) && annotation.values != null) {
                    return functionName(annotation.values.get(1));
                }
            }
        }
        return "";
    }

    private static String functionName(Object value) {
        return value instanceof java.util.List<?> names && !names.isEmpty()
                ? String.valueOf(names.get(0))
                : String.valueOf(value);
    }
}
