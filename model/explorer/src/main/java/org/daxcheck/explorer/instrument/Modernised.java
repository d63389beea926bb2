// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Class files from before Java 7, as files of Java 7: subroutines are written out, and each method gets the stack frames that the
 * rewriting needs. Nothing is loaded for it: what two classes have in common is read from their files.
 */
final class Modernised {

    private static final String OBJECT = "java/lang/Object";

    private final Function<String, byte @Nullable []> files;

    /** With the class files by internal name, null where there is none. */
    Modernised(Function<String, byte @Nullable []> files) {
        this.files = files;
    }

    /** A file of Java 7 at least. */
    byte[] of(byte[] file) {
        ClassReader reader = new ClassReader(file);
        if ((reader.readShort(6) & 0xffff) >= Opcodes.V1_7) {
            return file;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return common(one, other);
            }
        };
        reader.accept(new Lifting(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** Interfaces have Object in common with whatever they meet: the verifier takes them for it. */
    private String common(String one, String other) {
        List<String> above = above(one);
        for (String type : above(other)) {
            if (above.contains(type)) {
                return type;
            }
        }
        return OBJECT;
    }

    /** A class and all above it; only Object above an interface or a class without a file. */
    private List<String> above(String type) {
        List<String> above = new ArrayList<>();
        String at = type;
        while (at != null && !at.equals(OBJECT)) {
            byte[] file = files.apply(at);
            ClassReader reader = file == null ? null : new ClassReader(file);
            boolean isInterface = reader != null && (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
            if (isInterface) {
                break;
            }
            above.add(at);
            at = reader == null ? null : reader.getSuperName();
        }
        above.add(OBJECT);
        return above;
    }

    private static final class Lifting extends ClassVisitor {

        Lifting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String parent,
                String @Nullable [] interfaces) {
            super.visit(Opcodes.V1_7, access, name, signature, parent, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new JSRInlinerAdapter(next, access, name, descriptor, signature, exceptions);
        }
    }
}
