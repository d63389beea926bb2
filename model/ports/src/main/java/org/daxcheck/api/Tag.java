// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/** The radix tree tags that the DAX code uses; fs.h, Linux 4.12. */
public enum Tag {
    /** {@code PAGECACHE_TAG_DIRTY}: written since the last flush. */
    DIRTY,
    /** {@code PAGECACHE_TAG_TOWRITE}: chosen for the writeback that is going on. */
    TOWRITE
}
