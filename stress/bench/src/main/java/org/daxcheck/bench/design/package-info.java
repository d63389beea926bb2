// SPDX-License-Identifier: GPL-2.0-only

/** What the refcount designs cost, as ratios to D1 ({@code PageForLife}). */
@NullMarked
package org.daxcheck.bench.design;

import org.jspecify.annotations.NullMarked;
