// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/** How much one entry covers. */
public enum EntrySize {
    /** One page. */
    PTE,
    /** One page middle directory: {@code 1 << pmdOrder} pages, aligned. */
    PMD
}
