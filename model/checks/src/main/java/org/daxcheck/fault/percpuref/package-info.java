// SPDX-License-Identifier: GPL-2.0-only

/** Mistakes made on purpose in {@code percpu_ref}; each is one step of the port made wrong. */
@NullMarked
package org.daxcheck.fault.percpuref;

import org.jspecify.annotations.NullMarked;
