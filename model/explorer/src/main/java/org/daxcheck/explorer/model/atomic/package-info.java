// SPDX-License-Identifier: GPL-2.0-only

/**
 * Atomic updates outside of handles: field updaters, adders, and the few methods of the platform's own memory access that its
 * concurrent collections use.
 *
 * <p>Rewritten code finds these classes under the platform's names, so their methods have the platform's names and contracts; only
 * what differs is said here. A method that is missing is refused when the program reaches it.
 */
@NullMarked
package org.daxcheck.explorer.model.atomic;

import org.jspecify.annotations.NullMarked;
