// SPDX-License-Identifier: GPL-2.0-only

/**
 * What the copies of {@code CompletableFuture}, {@code Phaser} and others need of the platform's fork/join pool: a pool that runs each
 * task on a new thread, as the platform itself does on a machine with one processor. Everything else of it is refused.
 *
 * <p>Rewritten code finds these classes under the platform's names, so their methods have the platform's names and contracts; only
 * what differs is said here. A method that is missing is refused when the program reaches it.
 */
@NullMarked
package org.daxcheck.explorer.model.pool;

import org.jspecify.annotations.NullMarked;
