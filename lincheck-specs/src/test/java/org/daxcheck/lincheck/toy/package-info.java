// SPDX-License-Identifier: GPL-2.0-only

/** Tiny subjects, each right or wrong in one way. */
@NullMarked
package org.daxcheck.lincheck.toy;

import org.jspecify.annotations.NullMarked;
