// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import org.daxcheck.explorer.instrument.table.Constructs;

/**
 * Loads the program under test, child first and rewritten; everything else comes from the loader behind it. Thread-safe, like every
 * class loader.
 */
public final class InstrumentingLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Instrumentation instrumentation;

    InstrumentingLoader(Instrumentation instrumentation, ClassLoader origin) {
        super(origin);
        this.instrumentation = instrumentation;
        setDefaultAssertionStatus(true);
    }

    /** What it loads from. */
    public Instrumentation instrumentation() {
        return instrumentation;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String known = Constructs.rename(name.replace('.', '/')).replace('/', '.');
        if (!instrumentation.covers(known)) {
            return super.loadClass(known, resolve);
        }
        synchronized (getClassLoadingLock(known)) {
            Class<?> loaded = findLoadedClass(known);
            return loaded != null ? loaded : define(known);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = instrumentation.bytes(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
