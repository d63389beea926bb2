// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel;

/**
 * A BUG_ON or WARN_ON that fired. Both are findings here: the kernel prints a WARN_ON and goes on, the harness ends the
 * execution, because whatever follows a broken assumption shows nothing.
 */
public final class KernelBug extends AssertionError {

    private static final long serialVersionUID = 1L;

    private KernelBug(String message) {
        super(message);
    }

    /** Reports a broken assumption for which the kernel stops ({@code BUG_ON}). */
    public static void bugOn(boolean broken, String message) {
        if (broken) {
            throw new KernelBug("BUG_ON: " + message);
        }
    }

    /** A broken assumption for which the kernel prints a warning ({@code WARN}). */
    public static KernelBug warning(String message) {
        return new KernelBug("WARN_ON: " + message);
    }

    /** A broken assumption for which the kernel stops ({@code BUG}). */
    public static KernelBug bug(String message) {
        return new KernelBug("BUG_ON: " + message);
    }

    /** What the lock validator of the kernel reports ({@code lockdep}): a lock used in a way that hangs or protects nothing. */
    public static KernelBug lockdep(String message) {
        return new KernelBug("lockdep: " + message);
    }

    /** Reports a broken assumption for which the kernel prints a warning ({@code WARN_ON}). */
    public static void warnOn(boolean broken, String message) {
        if (broken) {
            throw new KernelBug("WARN_ON: " + message);
        }
    }
}
