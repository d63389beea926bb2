// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class file that cannot be read, or not be rewritten, is refused by name with the cause. */
class UnreadableTest {

    private static final int VERSION = 6;

    private static byte[] file(int increments) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Given", null, "java/lang/Object", null);
        type.visitField(Opcodes.ACC_STATIC, "number", "I", null, 0).visitEnd();
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()V", null, null);
        method.visitCode();
        for (int i = 0; i < increments; i++) {
            method.visitFieldInsn(Opcodes.GETSTATIC, "Given", "number", "I");
            method.visitInsn(Opcodes.POP);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        return type.toByteArray();
    }

    private static String refusal(byte[] file) {
        ClassLoader origin = new ClassLoader(UnreadableTest.class.getClassLoader()) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals("Given.class") ? new ByteArrayInputStream(file) : super.getResourceAsStream(name);
            }
        };
        InstrumentingLoader loader = new Instrumentation(Scope.standard(), origin).newLoader();
        Throwable[] seen = new Throwable[1];
        assertThatExceptionOfType(ClassFormatError.class)
                .isThrownBy(() -> loader.loadClass("Given"))
                .satisfies(error -> seen[0] = error);
        return String.valueOf(
                Objects.requireNonNull(Unsupported.behind(seen[0])).getMessage());
    }

    @Test
    void a_file_that_is_too_new() {
        byte[] file = file(1);
        file[VERSION + 1] = 99;
        assertThat(refusal(file)).isEqualTo("the class file of Given: Unsupported class file version 99.0");
    }

    @Test
    void a_file_that_is_cut_short() {
        byte[] file = file(1);
        for (int length : new int[] {0, 5, 30, file.length / 2, file.length - 20}) {
            assertThat(refusal(Arrays.copyOf(file, length)))
                    .startsWith("the class file of Given: it is cut short or damaged (");
        }
    }

    @Test
    void a_method_that_is_too_large_once_it_is_rewritten() {
        assertThat(refusal(file(10_000)))
                .startsWith("the class file of Given, which is too large once it is rewritten: ")
                .contains("Given.run ()V");
    }
}
