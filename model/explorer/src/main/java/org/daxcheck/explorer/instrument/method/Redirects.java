// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.method;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls into the platform that become calls of a static hook with the same arguments, the receiver first. */
final class Redirects {

    /** Methods that every class has and none can override, or whose overriding the hook honours. */
    private static final Map<String, String> ON_ANY_RECEIVER = Map.of(
            "wait()V", "monitorWait",
            "wait(J)V", "monitorWait",
            "wait(JI)V", "monitorWait",
            "notify()V", "monitorNotify",
            "notifyAll()V", "monitorNotifyAll",
            "hashCode()I", "hashCodeOf",
            "printStackTrace()V", "printStackTrace");

    private static final Map<String, String> VIRTUAL = Map.of(
            "java/lang/Runtime.availableProcessors", "processors",
            "java/util/concurrent/TimeUnit.sleep", "sleep",
            "java/util/concurrent/TimeUnit.timedWait", "timedWait");

    /** What classes are called. */
    private static final Map<String, String> OF_CLASSES = Map.of(
            "getName", "name",
            "getSimpleName", "simpleName",
            "getTypeName", "typeName",
            "getCanonicalName", "canonicalName",
            "getPackageName", "packageName",
            "toString", "className");

    private static final Map<String, String> STATIC = Map.ofEntries(
            Map.entry("java/lang/System.identityHashCode", "identityHash"),
            Map.entry("java/lang/System.nanoTime", "nanoTime"),
            Map.entry("java/lang/System.currentTimeMillis", "currentTimeMillis"),
            Map.entry("java/lang/System.arraycopy", "arraycopy"),
            Map.entry("java/util/Objects.hashCode", "hashOrZero"),
            Map.entry("java/util/Objects.hash", "hashAll"),
            Map.entry("java/lang/invoke/VarHandle.fullFence", "fullFence"),
            Map.entry("java/lang/invoke/VarHandle.acquireFence", "acquireFence"),
            Map.entry("java/lang/invoke/VarHandle.releaseFence", "releaseFence"),
            Map.entry("java/lang/invoke/VarHandle.loadLoadFence", "acquireFence"),
            Map.entry("java/lang/invoke/VarHandle.storeStoreFence", "releaseFence"));

    /** The access modes of a handle, which are the names of its signature-polymorphic methods. */
    static final Set<String> HANDLE_MODES = Set.of(
            ("get set getVolatile setVolatile getOpaque setOpaque getAcquire setRelease compareAndSet compareAndExchange "
                            + "compareAndExchangeAcquire compareAndExchangeRelease weakCompareAndSetPlain weakCompareAndSet "
                            + "weakCompareAndSetAcquire weakCompareAndSetRelease getAndSet getAndSetAcquire getAndSetRelease getAndAdd "
                            + "getAndAddAcquire getAndAddRelease getAndBitwiseOr getAndBitwiseOrAcquire getAndBitwiseOrRelease "
                            + "getAndBitwiseAnd getAndBitwiseAndAcquire getAndBitwiseAndRelease getAndBitwiseXor "
                            + "getAndBitwiseXorAcquire getAndBitwiseXorRelease")
                    .split(" ", -1));

    private Redirects() {}

    /**
     * A hook that stands in for a method.
     *
     * @param owner internal name of the class that has the hook
     * @param name the hook's name
     * @param descriptor the hook's descriptor
     */
    record Target(String owner, String name, String descriptor) {
        MethodInsnNode call() {
            return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
        }
    }

    /** The hook for a call; null if there is none. */
    static @Nullable Target of(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.INVOKESTATIC) {
            String hook = STATIC.get(owner + "." + name);
            return hook == null ? null : new Target(Hook.OWNER, hook, descriptor);
        }
        String naming = owner.equals("java/lang/Class") ? OF_CLASSES.get(name) : null;
        if (naming != null) {
            return new Target(Hook.TEXT, naming, "(Ljava/lang/Class;" + descriptor.substring(1));
        }
        String hook = VIRTUAL.getOrDefault(owner + "." + name, ON_ANY_RECEIVER.get(name + descriptor));
        if (opcode == Opcodes.INVOKESPECIAL) {
            if (owner.equals("java/lang/Object") && name.equals("toString")) {
                return new Target(Hook.TEXT, "text", "(Ljava/lang/Object;" + descriptor.substring(1));
            }
            if (hook == null || !owner.equals("java/lang/Object")) {
                return null;
            }
            return onReceiver(hook.equals("hashCodeOf") ? "identityHash" : hook, descriptor);
        }
        if (hook == null || ("printStackTrace".equals(hook) && !throwable(owner))) {
            return null;
        }
        return onReceiver(hook, descriptor);
    }

    private static boolean throwable(String owner) {
        return owner.endsWith("Throwable") || owner.endsWith("Exception") || owner.endsWith("Error");
    }

    private static Target onReceiver(String hook, String descriptor) {
        return new Target(Hook.OWNER, hook, "(Ljava/lang/Object;" + descriptor.substring(1));
    }
}
