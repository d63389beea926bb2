// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.table;

/**
 * One place in a method under test.
 *
 * @param type internal name of the class as it was rewritten
 * @param method name of the method
 * @param function what the method is called in the system it was ported from; empty if nobody said
 * @param file source file; empty if unknown
 * @param line line; 0 or less if unknown
 */
public record Place(String type, String method, String function, String file, int line) {

    /** {@code File.java:line}, as far as known. */
    public String where() {
        if (file.isEmpty()) {
            return "";
        }
        return line > 0 ? file + ":" + line : file;
    }

    /** The class's name without its package, nested classes behind a dot. */
    public String simpleType() {
        return type.substring(type.lastIndexOf('/') + 1).replace('$', '.');
    }
}
