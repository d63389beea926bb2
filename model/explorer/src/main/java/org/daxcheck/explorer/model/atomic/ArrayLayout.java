// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

/** The constants of the platform's memory access that say how arrays lie in memory; only their ratios matter here. */
public abstract class ArrayLayout {

    /** Bytes of an element. */
    public static final int ARRAY_BOOLEAN_INDEX_SCALE = 1;

    /** Bytes of an element. */
    public static final int ARRAY_BYTE_INDEX_SCALE = 1;

    /** Bytes of an element. */
    public static final int ARRAY_CHAR_INDEX_SCALE = 2;

    /** Bytes of an element. */
    public static final int ARRAY_SHORT_INDEX_SCALE = 2;

    /** Bytes of an element. */
    public static final int ARRAY_INT_INDEX_SCALE = 4;

    /** Bytes of an element. */
    public static final int ARRAY_LONG_INDEX_SCALE = 8;

    /** Bytes of an element. */
    public static final int ARRAY_FLOAT_INDEX_SCALE = 4;

    /** Bytes of an element. */
    public static final int ARRAY_DOUBLE_INDEX_SCALE = 8;
}
