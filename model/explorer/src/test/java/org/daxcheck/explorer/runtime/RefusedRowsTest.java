// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.instrument.table.Treatment;
import org.daxcheck.explorer.runtime.core.Bounds;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Each refused row of the table of constructs, by a program that is made for it and calls what the row names. */
class RefusedRowsTest {

    private static final String PROGRAM = "made/Calling";
    private static final int LINE = 7;

    /**
     * A call of what a row names.
     *
     * @param row the row
     * @param owner internal name of the class
     */
    private record Call(String row, String owner, int opcode, String name, String descriptor, boolean inInterface) {
        @Override
        public String toString() {
            return row;
        }
    }

    private static final List<String> CLASSES = classes();

    private static List<String> classes() {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(modules)) {
            files.map(file -> modules.relativize(file))
                    .filter(file -> file.getNameCount() > 2 && file.toString().endsWith(".class"))
                    .map(file -> file.subpath(1, file.getNameCount()).toString())
                    .forEach(file -> names.add(file.substring(0, file.length() - ".class".length())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return List.copyOf(names);
    }

    private static Stream<String> rows() {
        return Constructs.table().stream()
                .filter(row -> row.treatment() == Treatment.REFUSED)
                .map(Constructs.Row::construct);
    }

    /** Rows of other versions of the platform have none. */
    static Stream<Call> calls() {
        return rows().flatMap(row -> call(row).stream());
    }

    private static Optional<Call> call(String row) {
        int bracket = row.indexOf('(');
        String name = bracket < 0 ? row : row.substring(0, bracket);
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            String descriptor = bracket < 0 ? "" : row.substring(bracket);
            return member(row, name.substring(0, dot), name.substring(dot + 1), descriptor);
        }
        if (bracket >= 0) {
            String result = Type.getReturnType(row.substring(bracket)).getInternalName();
            String owner = name.equals("parallelStream") ? "java/util/Collection" : result;
            return Optional.of(new Call(row, owner, Opcodes.INVOKEINTERFACE, name, row.substring(bracket), true));
        }
        return CLASSES.stream()
                .filter(type -> type.startsWith(row) && Constructs.rename(type).equals(type))
                .filter(type -> Constructs.refusal(type, "any", "()V") != null)
                .flatMap(type -> member(row, type, "", "").stream())
                .findFirst();
    }

    /** A public method or constructor of a class; any if no name is given. */
    private static Optional<Call> member(String row, String owner, String name, String descriptor) {
        Class<?> type;
        try {
            type = Class.forName(owner.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
        List<Call> calls = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            int opcode = Modifier.isStatic(method.getModifiers())
                    ? Opcodes.INVOKESTATIC
                    : type.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            if (Modifier.isPublic(method.getModifiers())) {
                String full = Type.getMethodDescriptor(method);
                calls.add(new Call(row, owner, opcode, method.getName(), full, type.isInterface()));
            }
        }
        // An object of a class that nobody may see is refused by the platform itself.
        boolean seen = type.getModule().isExported(type.getPackageName());
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (seen && Modifier.isPublic(constructor.getModifiers())) {
                String full = Type.getConstructorDescriptor(constructor);
                calls.add(new Call(row, owner, Opcodes.INVOKESPECIAL, "<init>", full, false));
            }
        }
        return calls.stream()
                .filter(call -> name.isEmpty() || call.name().equals(name))
                .filter(call -> descriptor.isEmpty() || call.descriptor().equals(descriptor))
                .min(Comparator.comparing(Call::name).thenComparing(Call::descriptor));
    }

    private static byte[] program(Call call) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(
                Opcodes.V17, Opcodes.ACC_PUBLIC, PROGRAM, null, "java/lang/Object", new String[] {"java/lang/Runnable"
                });
        type.visitSource("Calling.java", null);
        MethodVisitor made = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        made.visitCode();
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        made.visitInsn(Opcodes.RETURN);
        made.visitMaxs(0, 0);
        made.visitEnd();
        MethodVisitor one =
                type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "one", "()Ljava/util/List;", null, null);
        one.visitCode();
        one.visitTypeInsn(Opcodes.NEW, PROGRAM);
        one.visitInsn(Opcodes.DUP);
        one.visitMethodInsn(Opcodes.INVOKESPECIAL, PROGRAM, "<init>", "()V", false);
        one.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/List", "of", "(Ljava/lang/Object;)Ljava/util/List;", true);
        one.visitInsn(Opcodes.ARETURN);
        one.visitMaxs(0, 0);
        one.visitEnd();
        run(type.visitMethod(Opcodes.ACC_PUBLIC, "run", "()V", null, null), call);
        return type.toByteArray();
    }

    /** Nothing is there to be called, and nothing is given: the call must not be reached. */
    private static void run(MethodVisitor run, Call call) {
        Label line = new Label();
        run.visitCode();
        run.visitLabel(line);
        run.visitLineNumber(LINE, line);
        if (call.opcode() == Opcodes.INVOKESPECIAL) {
            run.visitTypeInsn(Opcodes.NEW, call.owner());
        } else if (call.opcode() != Opcodes.INVOKESTATIC) {
            run.visitInsn(Opcodes.ACONST_NULL);
        }
        for (Type argument : Type.getArgumentTypes(call.descriptor())) {
            run.visitInsn(
                    switch (argument.getSort()) {
                        case Type.LONG -> Opcodes.LCONST_0;
                        case Type.FLOAT -> Opcodes.FCONST_0;
                        case Type.DOUBLE -> Opcodes.DCONST_0;
                        case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
                        default -> Opcodes.ICONST_0;
                    });
        }
        run.visitMethodInsn(call.opcode(), call.owner(), call.name(), call.descriptor(), call.inInterface());
        Type result = Type.getReturnType(call.descriptor());
        if (result.getSize() > 0) {
            run.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_program_that_reaches_a_refused_row_is_refused_by_its_name(Call call) {
        byte[] file = program(call);
        ClassLoader origin = new ClassLoader(RefusedRowsTest.class.getClassLoader()) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals(PROGRAM + ".class")
                        ? new ByteArrayInputStream(file)
                        : super.getResourceAsStream(name);
            }
        };
        Instrumentation instrumentation = new Instrumentation(Scope.standard(), origin);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Exploration.of(
                                new BytecodeSource(
                                        instrumentation, Troupe.of(PROGRAM.replace('/', '.'), "one"), Bounds.DEFAULT),
                                Options.DEFAULT)
                        .run(Listener.NONE))
                .satisfies(refusal -> {
                    String owner = call.owner().replace('/', '.');
                    assertThat(refusal.construct())
                            .satisfiesAnyOf(
                                    construct -> assertThat(construct).startsWith(owner + "." + call.name()),
                                    // An object of an abstract class cannot be made, so its class is what is met first.
                                    construct -> assertThat(construct).isEqualTo("what has no model: " + owner));
                    assertThat(refusal.place()).isEqualTo("Calling.java:" + LINE);
                });
    }

    /** Rows that this version of the platform does not have are few. */
    @Test
    void nearly_every_row_has_a_program() {
        long rows = rows().count();
        assertThat(rows).isGreaterThan(100);
        assertThat(calls().count()).isGreaterThanOrEqualTo(rows - 4);
        assertThat(calls().map(Call::row)).doesNotHaveDuplicates();
        assertThat(Arrays.asList("java/lang/System.exit", "java/util/Timer", "jdk/"))
                .isSubsetOf(calls().map(Call::row).toList());
    }
}
