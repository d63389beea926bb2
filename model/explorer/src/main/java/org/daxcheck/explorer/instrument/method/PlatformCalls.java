// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.List;
import java.util.Set;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Scope;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What is looked at before a call that leaves the rewritten code: objects of the platform whose state is out of sight must not serve two
 * threads, be it as the receiver or as an argument; and of what has no order nobody may ask for one.
 */
final class PlatformCalls {

    private static final String OBJECT = "java/lang/Object";
    private static final String ATOMIC = Constructs.COPY + "java/util/concurrent/atomic/";
    private static final String UPDATER = Constructs.rename("java/util/concurrent/atomic/AtomicReferenceFieldUpdater");
    private static final String HANDLE = "java/lang/invoke/VarHandle";

    /** Receivers of these have no state that changes, or are never the platform's own. */
    private static final Set<String> STATELESS = Set.of(
            "java/lang/String",
            "java/lang/Enum",
            "java/lang/Record",
            "java/lang/Runnable",
            "java/util/Objects",
            "java/util/Optional",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/Comparator",
            "java/util/Locale",
            "java/util/regex/Pattern");

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

    /** Methods that go through the elements of a set or a map one after the other. */
    private static final Set<String> IN_ORDER = Set.of(
            "iterator", "spliterator", "stream", "forEach", "toString", "toArray", "entrySet", "keySet", "values");

    /** Methods that make a text of what they are given. */
    private static final Set<String> PRINTING = Set.of(
            "java/lang/String.valueOf",
            "java/lang/String.join",
            "java/lang/StringBuilder.append",
            "java/lang/StringBuilder.insert",
            "java/lang/StringBuffer.append",
            "java/lang/StringBuffer.insert",
            "java/util/Objects.toString");

    /** Methods of copied collections that add what another one has. */
    private static final Set<String> ADDING = Set.of("addAll", "putAll", "putMapEntries");

    /** Methods that keep what they are given and do not look at it. */
    private static final Set<String> KEEPING = Set.of(
            "java/util/List.of",
            "java/util/Map.entry",
            "java/util/Map.ofEntries",
            "java/util/Optional.of",
            "java/util/Optional.ofNullable",
            "java/util/stream/Stream.of",
            "java/util/stream/Stream.ofNullable");

    private static final Set<String> ALTERING = Set.of(
            "addSuppressed(Ljava/lang/Throwable;)V",
            "initCause(Ljava/lang/Throwable;)Ljava/lang/Throwable;",
            "setStackTrace([Ljava/lang/StackTraceElement;)V");

    private final String type;
    private final MethodNode method;
    private final Scope scope;

    PlatformCalls(String type, MethodNode method, Scope scope) {
        this.type = type;
        this.method = method;
        this.scope = scope;
    }

    /** Whether a declared type leaves room for an object of the platform whose state is out of sight. */
    static boolean open(Type type, Scope scope) {
        return type.getSort() == Type.OBJECT
                && scope.platform(type.getInternalName())
                && !stateless(type.getInternalName());
    }

    /** Whether an object of a declared type may be one whose text is not that of a value. */
    static boolean telling(Type type) {
        return type.getSort() == Type.ARRAY || (type.getSort() == Type.OBJECT && !stateless(type.getInternalName()));
    }

    /** Before a call of anything: of an exception that others know, of a text, of an exchange that compares by identity. */
    InsnList anywhere(MethodInsnNode insn) {
        InsnList list = new InsnList();
        boolean virtual = insn.getOpcode() == Opcodes.INVOKEVIRTUAL || insn.getOpcode() == Opcodes.INVOKEINTERFACE;
        if (virtual && ALTERING.contains(insn.name + insn.desc)) {
            Temporaries temporaries = new Temporaries(method, insn.desc);
            list.add(temporaries.store());
            list.add(new InsnNode(Opcodes.DUP));
            list.add(Hook.platform("altered", "(Ljava/lang/Object;)V"));
            list.add(temporaries.load());
        } else if (virtual && asksText() && insn.name.equals("toString") && insn.desc.equals("()Ljava/lang/String;")) {
            list.add(new InsnNode(Opcodes.DUP));
            list.add(Hook.text("asked", "(Ljava/lang/Object;)V"));
        } else if (virtual && exchange(insn)) {
            int expected = expected(Type.getArgumentTypes(insn.desc));
            if (expected >= 0) {
                Temporaries temporaries = new Temporaries(method, insn.desc);
                list.add(temporaries.store());
                list.add(temporaries.one(expected, "identical"));
                list.add(temporaries.load());
            }
        }
        return list;
    }

    /** Copied classes compare with what they have read, and try again. */
    private boolean exchange(MethodInsnNode insn) {
        boolean owner = insn.owner.startsWith(ATOMIC) || insn.owner.equals(UPDATER) || insn.owner.equals(HANDLE);
        return owner && insn.name.contains("ompareAnd") && !type.startsWith(Constructs.COPY);
    }

    /** The last but one of the references is the expected one. */
    private static int expected(Type[] types) {
        int last = -1;
        for (int i = types.length - 1; i >= 0; i--) {
            if (types[i].getSort() >= Type.ARRAY && last >= 0) {
                return i;
            }
            last = types[i].getSort() >= Type.ARRAY ? i : last;
        }
        return -1;
    }

    /** Whether anything is looked at before a call of the platform. */
    boolean watched(MethodInsnNode insn) {
        return arrays(insn) || receiver(insn) || arguments(insn);
    }

    /** Before a call of the platform. */
    InsnList before(MethodInsnNode insn) {
        InsnList list = new InsnList();
        if (!watched(insn)) {
            return list;
        }
        Temporaries temporaries = new Temporaries(method, insn.desc);
        list.add(temporaries.store());
        int variable = -1;
        if (receiver(insn)) {
            list.add(new InsnNode(Opcodes.DUP));
            list.add(Hook.platform("receiver", "(Ljava/lang/Object;)V"));
        }
        if (dispatched(insn) && IN_ORDER.contains(insn.name) && ADDING.contains(method.name) && copied()) {
            list.add(new VarInsnNode(Opcodes.ALOAD, 0));
            list.add(Hook.platform("sorted", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;"));
            list.add(new TypeInsnNode(Opcodes.CHECKCAST, insn.owner));
        } else if (dispatched(insn) && IN_ORDER.contains(insn.name)) {
            list.add(new InsnNode(Opcodes.DUP));
            list.add(Hook.platform("ordered", "(Ljava/lang/Object;)V"));
        }
        if (dispatched(insn) && arguments(insn)) {
            variable = method.maxLocals++;
            list.add(new InsnNode(Opcodes.DUP));
            list.add(new VarInsnNode(Opcodes.ASTORE, variable));
        }
        if (arrays(insn)) {
            list.add(temporaries.arrays(keeps(insn) ? "copied" : "handedOut"));
        }
        if (arguments(insn)) {
            boolean printing = PRINTING.contains(insn.owner + "." + insn.name);
            list.add(temporaries.open(printing ? printing() : "argument", scope, variable));
        }
        list.add(temporaries.load());
        return list;
    }

    /** Before values are made a text. */
    InsnList printed(String descriptor) {
        InsnList list = new InsnList();
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            if (telling(argument)) {
                Temporaries temporaries = new Temporaries(method, descriptor);
                list.add(temporaries.store());
                list.add(temporaries.printed(printing()));
                list.add(temporaries.load());
                return list;
            }
        }
        return list;
    }

    /** What nobody may read is no matter: classes of java.util.concurrent make texts for messages. */
    private boolean asksText() {
        return !type.startsWith(Constructs.COPY + "java/util/concurrent/");
    }

    private String printing() {
        return asksText() ? "shown" : "printed";
    }

    private static boolean dispatched(MethodInsnNode insn) {
        return insn.getOpcode() == Opcodes.INVOKEVIRTUAL || insn.getOpcode() == Opcodes.INVOKEINTERFACE;
    }

    private static boolean arrays(MethodInsnNode insn) {
        boolean arrays = false;
        for (Type argument : Type.getArgumentTypes(insn.desc)) {
            arrays |= argument.getSort() == Type.ARRAY;
        }
        return arrays && insn.getOpcode() != Opcodes.INVOKEINTERFACE;
    }

    private static boolean receiver(MethodInsnNode insn) {
        return insn.getOpcode() != Opcodes.INVOKESTATIC && !insn.name.equals("<init>") && !stateless(insn.owner);
    }

    private boolean copied() {
        return type.startsWith(Constructs.COPY) && (method.access & Opcodes.ACC_STATIC) == 0;
    }

    private static boolean keeps(MethodInsnNode insn) {
        return KEEPING.contains(insn.owner + "." + insn.name);
    }

    /** Nothing is done to the arguments of {@link java.util.Objects} but to make a text of them, or to look into arrays. */
    private boolean arguments(MethodInsnNode insn) {
        if (insn.owner.equals(OBJECT)
                || keeps(insn)
                || (insn.owner.equals("java/util/Objects") && !PRINTING.contains(insn.owner + "." + insn.name))) {
            return false;
        }
        for (Type argument : Type.getArgumentTypes(insn.desc)) {
            if (open(argument, scope)) {
                return true;
            }
        }
        return false;
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
}
