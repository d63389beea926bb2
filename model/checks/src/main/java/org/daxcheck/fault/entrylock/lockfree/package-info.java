// SPDX-License-Identifier: GPL-2.0-only

/**
 * The lock-free entry lock with one step of its protocol made wrong. No kernel report stands behind these: they are the
 * mistakes that such a protocol invites, and each breaks one of the invariants in the description of the port.
 */
@NullMarked
package org.daxcheck.fault.entrylock.lockfree;

import org.jspecify.annotations.NullMarked;
