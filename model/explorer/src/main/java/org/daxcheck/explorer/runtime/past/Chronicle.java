// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.past;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daxcheck.explorer.call.Called;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one thread, with what they were given and what they answered: kept when an execution is run to be told, and at no other
 * time. Values are named while the call lasts, because objects change.
 */
public final class Chronicle {

    private static final Set<Class<?>> PLAIN =
            Set.of(Boolean.class, Byte.class, Short.class, Character.class, Integer.class, Long.class, String.class);

    /** A call that may not be over. */
    private static final class Entry {
        private final int caller;
        private final int from;
        private final Called.Method method;
        private final List<@Nullable Object> arguments = new ArrayList<>();
        private int object;
        private @Nullable Object receiver = Called.NOTHING;
        private int until = Called.OPEN;
        private @Nullable Object answer = Called.NOTHING;

        private Entry(int caller, int from, Called.Method method) {
            this.caller = caller;
            this.from = from;
            this.method = method;
        }

        private Called told(int thread) {
            Called.Given given = new Called.Given(object, receiver, arguments);
            return new Called(thread, caller, from, until, method, given, answer);
        }
    }

    private final int thread;
    private final IdentityHashMap<Object, Integer> objects;
    private final UnaryOperator<Object> quietly;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Nothing has been called.
     *
     * @param thread whose calls they are
     * @param objects numbers for receivers, shared by all threads of the execution
     * @param quietly the text of an object, found without anything that counts as an operation
     */
    public Chronicle(int thread, IdentityHashMap<Object, Integer> objects, UnaryOperator<Object> quietly) {
        this.thread = thread;
        this.objects = objects;
        this.quietly = quietly;
    }

    int entered(int caller, int from, Called.Method method) {
        entries.add(new Entry(caller, from, method));
        return entries.size() - 1;
    }

    void on(int call, Object receiver) {
        Entry entry = entries.get(call);
        synchronized (objects) {
            Integer number = objects.putIfAbsent(receiver, objects.size() + 1);
            entry.object = number == null ? objects.size() : number;
        }
        entry.receiver = named(receiver);
    }

    void given(int call, @Nullable Object argument) {
        entries.get(call).arguments.add(named(argument));
    }

    void answered(int call, @Nullable Object answer) {
        entries.get(call).answer = named(answer);
    }

    void left(int call, int until, boolean normally) {
        Entry entry = entries.get(call);
        entry.until = until;
        entry.answer = normally ? entry.answer : Called.NOTHING;
    }

    private @Nullable Object named(@Nullable Object value) {
        if (value == null || PLAIN.contains(value.getClass())) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return namesItself(value.getClass()) ? quietly.apply(value) : Called.NAMELESS;
    }

    private static boolean namesItself(Class<?> type) {
        if (type.isArray() || type.isRecord()) {
            return false;
        }
        try {
            Method method = type.getMethod("toString");
            return method.getDeclaringClass() == type && !method.isSynthetic();
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** The calls so far, in the order in which they began. */
    public List<Called> calls() {
        return entries.stream().map(entry -> entry.told(thread)).toList();
    }
}
