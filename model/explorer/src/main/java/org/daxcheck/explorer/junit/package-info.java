// SPDX-License-Identifier: GPL-2.0-only

/**
 * JUnit 5 tests that are taken through every interleaving ({@link org.daxcheck.explorer.junit.EveryInterleaving}). Whoever uses this package
 * has {@code junit-jupiter-api} on the class path; the rest of the explorer does without.
 */
@NullMarked
package org.daxcheck.explorer.junit;

import org.jspecify.annotations.NullMarked;
