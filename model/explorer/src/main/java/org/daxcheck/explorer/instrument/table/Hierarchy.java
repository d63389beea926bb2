// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** What is known of classes without loading them. Thread-safe. */
public final class Hierarchy {

    /** Class files by internal name as the rewritten code knows them. */
    public interface Files {
        /** The class file, renamed where the class is a copy but otherwise as it was; null if there is none. */
        byte @Nullable [] file(String name);
    }

    private record Header(@Nullable String superName, List<String> interfaces, Map<String, FieldKey> fields) {}

    private static final Header NONE = new Header(null, List.of(), Map.of());

    private final Files files;
    private final Map<String, Header> headers = new HashMap<>();

    public Hierarchy(Files files) {
        this.files = files;
    }

    /** The field that an instruction names, looked for as the virtual machine does; null if no class file declares it. */
    public synchronized @Nullable FieldKey resolve(String owner, String name, String descriptor) {
        Header header = header(owner);
        FieldKey own = header.fields().get(name + descriptor);
        if (own != null) {
            return own;
        }
        List<String> above = new ArrayList<>(header.interfaces());
        if (header.superName() != null) {
            above.add(header.superName());
        }
        for (String type : above) {
            FieldKey found = resolve(type, name, descriptor);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Header header(String name) {
        Header known = headers.get(name);
        if (known == null) {
            byte[] file = files.file(name);
            known = file == null ? NONE : read(file);
            headers.put(name, known);
        }
        return known;
    }

    private static Header read(byte[] file) {
        ClassReader reader = new ClassReader(file);
        Map<String, FieldKey> fields = new HashMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable FieldVisitor visitField(
                            int access,
                            String field,
                            String descriptor,
                            @Nullable String signature,
                            @Nullable Object value) {
                        fields.put(field + descriptor, new FieldKey(reader.getClassName(), field, descriptor, access));
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new Header(reader.getSuperName(), List.of(reader.getInterfaces()), fields);
    }
}
