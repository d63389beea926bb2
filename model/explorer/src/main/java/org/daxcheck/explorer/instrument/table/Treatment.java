// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.table;

/** What becomes of a construct of the platform. */
public enum Treatment {
    /** Its operations are primitive events: a hook or a model of its own stands for it. */
    PRIMITIVE,
    /** The platform's class file is copied under another name and rewritten like the program. */
    COPIED,
    /** Used as it is: it holds no state that threads could share, or its use by two threads is refused when it happens. */
    KEPT,
    /** Not understood; a program that reaches it is refused by name and place. */
    REFUSED
}
