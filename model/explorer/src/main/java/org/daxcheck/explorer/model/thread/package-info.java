// SPDX-License-Identifier: GPL-2.0-only

/**
 * Threads as the program under test sees them: models of {@code java.lang.Thread} and what goes with it.
 *
 * <p>Rewritten code finds these classes under the platform's names, so their methods have the platform's names and contracts; only
 * what differs is said here. A method that is missing is refused when the program reaches it.
 */
@NullMarked
package org.daxcheck.explorer.model.thread;

import org.jspecify.annotations.NullMarked;
