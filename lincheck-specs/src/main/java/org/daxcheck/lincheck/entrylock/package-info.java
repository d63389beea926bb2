// SPDX-License-Identifier: GPL-2.0-only

/**
 * The entry lock as Lincheck specifications: one class a port, each with the same closed operations over the two indices
 * of one PMD, so that PTE meets PTE, PTE meets PMD and PMD meets PMD.
 *
 * <p>The classes are plain Lincheck tests: a public class with a public constructor and {@code @Operation} methods, which it
 * inherits. They can be run by whatever reads these annotations. Their sequential specification has the same operations
 * on {@link org.daxcheck.spec.EntryLockSpec}.
 */
@NullMarked
package org.daxcheck.lincheck.entrylock;

import org.jspecify.annotations.NullMarked;
