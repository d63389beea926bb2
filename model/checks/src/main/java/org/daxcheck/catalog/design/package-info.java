// SPDX-License-Identifier: GPL-2.0-only

/** The claims about refcount designs: every design in every program, under no assumption and under those that decide. */
@NullMarked
package org.daxcheck.catalog.design;

import org.jspecify.annotations.NullMarked;
