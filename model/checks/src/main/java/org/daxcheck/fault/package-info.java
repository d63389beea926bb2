// SPDX-License-Identifier: GPL-2.0-only

/** What the faults of all ports have in common: the annotations that say where a fault comes from and how it must be found. */
@NullMarked
package org.daxcheck.fault;

import org.jspecify.annotations.NullMarked;
