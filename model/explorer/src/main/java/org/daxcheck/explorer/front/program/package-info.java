// SPDX-License-Identifier: GPL-2.0-only
/**
 * Claims about a {@link org.daxcheck.claim.Program}: each actor a thread, each operation an invocation and a response, the checks at
 * quiescence a thread of their own that joins the others.
 *
 * <p>The claim is made anew by its catalogue in the loader of the rewritten classes, so that operations, subject and port are the rewritten
 * ones; the specification is that of the claim as it was given, and runs as it is. Answers that meet there are compared as they read, unless
 * they are of a class of the platform.
 */
@NullMarked
package org.daxcheck.explorer.front.program;

import org.jspecify.annotations.NullMarked;
