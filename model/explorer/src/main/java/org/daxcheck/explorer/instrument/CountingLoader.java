// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.daxcheck.explorer.instrument.table.Scope;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads classes as they are, but for a call at the beginning of each method and before each jump back: whatever goes on and on goes through
 * one of them. Child first; the platform and the engine come from the loader behind it. Thread-safe, like every class loader.
 */
public final class CountingLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Scope scope;
    private final String counter;
    private final String hook;

    /**
     * A loader of the classes of another.
     *
     * @param counter the class with the method that is called, as the other loader knows it
     * @param hook the name of that method: static, public, without parameters and result
     */
    public CountingLoader(Scope scope, ClassLoader origin, Class<?> counter, String hook) {
        super(origin);
        this.scope = scope;
        this.counter = counter.getName().replace('.', '/');
        this.hook = hook;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String internal = name.replace('.', '/');
        if (!scope.rewritten(internal) || internal.equals(counter)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, internal + ".class");
        }
    }

    private Class<?> define(String name, String resource) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(resource)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] file = counted(in.readAllBytes());
            return defineClass(name, file, 0, file.length);
        } catch (RuntimeException e) {
            throw new ClassFormatError(name + ": " + e);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] counted(byte[] file) {
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                return new Counting(super.visitMethod(access, name, descriptor, signature, exceptions));
            }
        };
        new ClassReader(file).accept(visitor, 0);
        return writer.toByteArray();
    }

    private final class Counting extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        Counting(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void count() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, counter, hook, "()V", false);
        }

        private void countBack(Label... targets) {
            for (Label target : targets) {
                if (passed.contains(target)) {
                    count();
                    return;
                }
            }
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            countBack(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
            countBack(labels);
            countBack(other);
            super.visitTableSwitchInsn(min, max, other, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
            countBack(labels);
            countBack(other);
            super.visitLookupSwitchInsn(other, keys, labels);
        }
    }
}
