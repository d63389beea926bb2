// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.thread;

/** Model of {@code java.lang.Thread.UncaughtExceptionHandler}. */
@FunctionalInterface
public interface UncaughtHandler {

    /** As in the platform. */
    void uncaughtException(ModelThread thread, Throwable thrown);
}
