// SPDX-License-Identifier: GPL-2.0-only

/**
 * Locks, conditions, semaphores and latches as primitive events: models of {@code java.util.concurrent.locks} and neighbours.
 *
 * <p>Rewritten code finds these classes under the platform's names, so their methods have the platform's names and contracts; only
 * what differs is said here. A method that is missing is refused when the program reaches it.
 */
@NullMarked
package org.daxcheck.explorer.model.lock;

import org.jspecify.annotations.NullMarked;
