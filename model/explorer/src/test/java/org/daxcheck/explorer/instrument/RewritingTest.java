// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daxcheck.explorer.instrument.method.Hook;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.instrument.table.Treatment;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class RewritingTest {

    private final Instrumentation instrumentation =
            new Instrumentation(Scope.standard(), RewritingTest.class.getClassLoader());

    @Test
    void every_hook_that_rewritten_code_calls_exists() throws Exception {
        Set<String> called = new TreeSet<>();
        for (String type : List.of(
                "Recorded",
                "LockPairs",
                "DataPairs",
                "Refused",
                "Hidden",
                "Repeated",
                "Waits",
                "ThreadPairs",
                "WordPairs",
                "QueuePairs",
                "Library",
                "Statics")) {
            collect("org.daxcheck.explorer.subject." + type, called);
        }
        collect("copied.java.util.concurrent.ConcurrentHashMap", called);
        Set<String> existing = new TreeSet<>();
        for (String owner : List.of(Hook.OWNER, Hook.MEMORY, Hook.PLATFORM, Hook.TEXT)) {
            Class<?> hooks = Class.forName(owner.replace('/', '.'));
            Stream.of(hooks.getMethods())
                    .forEach(method -> existing.add(owner + "." + method.getName() + Type.getMethodDescriptor(method)));
        }

        assertThat(called).hasSizeGreaterThan(30);
        assertThat(existing).containsAll(called);
    }

    private void collect(String type, Set<String> called) {
        ClassNode node = new ClassNode();
        byte[] bytes = instrumentation.bytes(type);
        assertThat(bytes).as(type).isNotNull();
        new ClassReader(bytes).accept(node, 0);
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode insn : method.instructions) {
                if (insn instanceof MethodInsnNode call
                        && Set.of(Hook.OWNER, Hook.MEMORY, Hook.PLATFORM, Hook.TEXT)
                                .contains(call.owner)) {
                    called.add(call.owner + "." + call.name + call.desc);
                }
            }
        }
    }

    @Test
    void every_copy_of_the_table_can_be_loaded_and_verified() throws Exception {
        InstrumentingLoader loader = instrumentation.newLoader();
        List<String> loaded = new ArrayList<>();
        for (Constructs.Row row : Constructs.table()) {
            String resource = row.construct() + ".class";
            boolean here = ClassLoader.getSystemResource(resource) != null;
            if (row.treatment() == Treatment.COPIED && here) {
                String name = (Constructs.COPY + row.construct()).replace('/', '.');
                loaded.add(Class.forName(name, true, loader).getName());
            }
        }

        assertThat(loaded).hasSizeGreaterThan(50);
    }

    @Test
    void every_model_of_the_table_exists() throws Exception {
        for (Constructs.Row row : Constructs.table()) {
            if (row.treatment() == Treatment.PRIMITIVE) {
                String model = Constructs.rename(row.construct()).replace('/', '.');
                assertThat(Class.forName(model)).as(row.construct()).isNotNull();
            }
        }
    }

    @Test
    void a_class_under_test_is_loaded_anew_and_the_engine_is_shared() throws Exception {
        ClassLoader loader = instrumentation.newLoader();
        String subject = "org.daxcheck.explorer.subject.Counters";

        assertThat(loader.loadClass(subject).getClassLoader()).isSameAs(loader);
        assertThat(loader.loadClass("org.daxcheck.claim.Finding")).isSameAs(org.daxcheck.claim.Finding.class);
        assertThat(loader.loadClass("java.util.HashMap").getName()).isEqualTo("copied.java.util.HashMap");
    }
}
