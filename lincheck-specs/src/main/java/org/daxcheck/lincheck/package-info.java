// SPDX-License-Identifier: GPL-2.0-only

/** What can be asked of Lincheck: the form of a scenario whose calls Lincheck generates, and how hard it looks. */
@NullMarked
package org.daxcheck.lincheck;

import org.jspecify.annotations.NullMarked;
