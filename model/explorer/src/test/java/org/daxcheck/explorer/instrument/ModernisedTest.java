// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.daxcheck.explorer.instrument.table.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files from before Java 7 have no stack frames, or may do without, and the oldest have subroutines. */
class ModernisedTest {

    /** Two classes meet in one variable; what they have in common must be found out. */
    private static byte[] meeting(int version) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(version, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "number", "(I)I", null, null);
        Label other = new Label();
        Label both = new Label();
        method.visitCode();
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitJumpInsn(Opcodes.IFEQ, other);
        boxed(method, "java/lang/Integer", "(Ljava/lang/String;)V");
        method.visitJumpInsn(Opcodes.GOTO, both);
        method.visitLabel(other);
        boxed(method, "java/lang/Short", "(Ljava/lang/String;)V");
        method.visitLabel(both);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Number", "intValue", "()I", false);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        return type.toByteArray();
    }

    private static void boxed(MethodVisitor method, String box, String descriptor) {
        method.visitTypeInsn(Opcodes.NEW, box);
        method.visitInsn(Opcodes.DUP);
        method.visitLdcInsn("7");
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, box, "<init>", descriptor, false);
    }

    /** Twice through one subroutine. */
    private static byte[] subroutine() {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V1_2, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "number", "(I)I", null, null);
        Label body = new Label();
        method.visitCode();
        method.visitJumpInsn(Opcodes.JSR, body);
        method.visitJumpInsn(Opcodes.JSR, body);
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitInsn(Opcodes.IRETURN);
        method.visitLabel(body);
        method.visitVarInsn(Opcodes.ASTORE, 1);
        method.visitIincInsn(0, 3);
        method.visitVarInsn(Opcodes.RET, 1);
        method.visitMaxs(0, 0);
        method.visitEnd();
        return type.toByteArray();
    }

    private static int number(byte[] file, int argument) throws Exception {
        ClassLoader origin = new ClassLoader(ModernisedTest.class.getClassLoader()) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals("Old.class") ? new ByteArrayInputStream(file) : super.getResourceAsStream(name);
            }
        };
        Class<?> type =
                new Instrumentation(Scope.standard(), origin).newLoader().loadClass("Old");
        return (int) type.getMethod("number", int.class).invoke(null, argument);
    }

    @ParameterizedTest
    @ValueSource(ints = {Opcodes.V1_1, Opcodes.V1_5, Opcodes.V1_6})
    void code_without_stack_frames_gets_them(int version) throws Exception {
        assertThat(number(meeting(version), 0)).isEqualTo(7);
        assertThat(number(meeting(version), 1)).isEqualTo(7);
    }

    @Test
    void a_subroutine_is_written_out() throws Exception {
        assertThat(number(subroutine(), 1)).isEqualTo(7);
    }
}
