// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.daxcheck.explorer.instrument.method.AccessRewriter;
import org.daxcheck.explorer.instrument.method.Hook;
import org.daxcheck.explorer.instrument.method.MethodRewriter;
import org.daxcheck.explorer.instrument.method.References;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Directory;
import org.daxcheck.explorer.instrument.table.Hierarchy;
import org.daxcheck.explorer.instrument.table.Scope;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Rewritten class files of one program, each rewritten once. Many loaders, and so many executions and searches, share it.
 * Thread-safe.
 */
public final class Instrumentation {

    private final Scope scope;
    private final ClassLoader origin;
    private final Directory directory;
    private final Hierarchy hierarchy;
    private final Map<String, byte[]> rewritten;
    private final Set<Integer> entered = ConcurrentHashMap.newKeySet();

    /**
     * Nothing is rewritten yet.
     *
     * @param scope what belongs to the program
     * @param origin where the class files come from, and the classes that are not rewritten
     */
    public Instrumentation(Scope scope, ClassLoader origin) {
        this.scope = scope;
        this.origin = origin;
        this.directory = new Directory();
        this.hierarchy = new Hierarchy(this::renamed);
        this.rewritten = new ConcurrentHashMap<>();
    }

    private Instrumentation(Instrumentation other) {
        this.scope = other.scope;
        this.origin = other.origin;
        this.directory = other.directory;
        this.hierarchy = other.hierarchy;
        this.rewritten = other.rewritten;
    }

    /** The same, with a record of its own of what is executed. */
    public Instrumentation apart() {
        return new Instrumentation(this);
    }

    /** A method was entered, at the place with this number. */
    public void entered(int place) {
        entered.add(place);
    }

    /** The classes of which a method was entered so far, by their names in the running programs. */
    public Set<String> executed() {
        return entered.stream()
                .map(place -> directory.place(place).type().replace('/', '.'))
                .collect(Collectors.toSet());
    }

    /** What the numbers in hooks mean. */
    public Directory directory() {
        return directory;
    }

    /** Loads the classes as they are. */
    public ClassLoader origin() {
        return origin;
    }

    /** What belongs to the program. */
    public Scope scope() {
        return scope;
    }

    /** A fresh loader: classes with their statics as before any initialiser ran. */
    public InstrumentingLoader newLoader() {
        return new InstrumentingLoader(this, origin);
    }

    /** Whether this class, by its name in the running program, is rewritten. */
    boolean covers(String name) {
        return scope.rewritten(name.replace('.', '/'));
    }

    /**
     * The rewritten class file.
     *
     * @param name binary name in the running program
     * @return null if there is no such class file
     * @throws ClassFormatError if it cannot be read or rewritten
     */
    byte @Nullable [] bytes(String name) {
        byte[] known = rewritten.get(name);
        if (known == null) {
            byte[] file = original(name.replace('.', '/'));
            if (file == null) {
                return null;
            }
            known = rewrite(name, file);
            rewritten.put(name, known);
        }
        return known;
    }

    private byte[] rewrite(String name, byte[] file) {
        ClassNode type = read(name, file);
        type.access = (type.access & ~(Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED)) | Opcodes.ACC_PUBLIC;
        new References(type, scope).redirect();
        AccessRewriter accesses = new AccessRewriter(directory, hierarchy, scope);
        for (MethodNode method : type.methods) {
            new MethodRewriter(type, method, directory, accesses, scope).rewrite();
        }
        stable(type);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        try {
            return writer.toByteArray();
        } catch (MethodTooLargeException | ClassTooLargeException e) {
            throw new ClassFormatError(name + ", which is too large once it is rewritten: " + e.getMessage());
        }
    }

    private ClassNode read(String name, byte[] file) {
        try {
            ClassNode type = new ClassNode();
            byte[] modern = new Modernised(this::original).of(file);
            new ClassReader(modern).accept(new ClassRemapper(type, new TypeMap()), ClassReader.EXPAND_FRAMES);
            return type;
        } catch (RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    /** The reader has no exception of its own for a file that is damaged. */
    private static ClassFormatError unreadable(String name, RuntimeException failure) {
        boolean told = failure instanceof IllegalArgumentException && failure.getMessage() != null;
        String cause = told ? String.valueOf(failure.getMessage()) : "it is cut short or damaged (" + failure + ")";
        ClassFormatError error = new ClassFormatError(name.replace('/', '.') + ": " + cause);
        error.initCause(failure);
        return error;
    }

    /** Objects that would answer with the machine's identity hash answer with a stable one, wherever the call comes from. */
    private static void stable(ClassNode type) {
        if ((type.access & Opcodes.ACC_INTERFACE) == 0 && "java/lang/Object".equals(type.superName)) {
            instead(type, "hashCode", "()I", Opcodes.IRETURN, Hook.OWNER, "identityHash");
            instead(type, "toString", "()Ljava/lang/String;", Opcodes.ARETURN, Hook.TEXT, "text");
        }
    }

    private static void instead(ClassNode type, String name, String descriptor, int end, String owner, String hook) {
        if (type.methods.stream().anyMatch(method -> method.name.equals(name) && method.desc.equals(descriptor))) {
            return;
        }
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        InsnList body = new InsnList();
        body.add(new VarInsnNode(Opcodes.ALOAD, 0));
        String given = "(Ljava/lang/Object;" + descriptor.substring(1);
        body.add(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, hook, given, false));
        body.add(new InsnNode(end));
        method.instructions = body;
        type.methods.add(method);
    }

    private byte @Nullable [] renamed(String name) {
        if (scope.platform(name)) {
            return null;
        }
        byte[] file = original(name);
        if (file == null) {
            return null;
        }
        ClassWriter writer = new ClassWriter(0);
        int skip = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
        try {
            new ClassReader(file).accept(new ClassRemapper(writer, new TypeMap()), skip);
        } catch (RuntimeException e) {
            throw unreadable(name, e);
        }
        return writer.toByteArray();
    }

    private byte @Nullable [] original(String name) {
        boolean copy = name.startsWith(Constructs.COPY);
        String resource = (copy ? name.substring(Constructs.COPY.length()) : name) + ".class";
        try (InputStream in =
                copy ? ClassLoader.getSystemResourceAsStream(resource) : origin.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
