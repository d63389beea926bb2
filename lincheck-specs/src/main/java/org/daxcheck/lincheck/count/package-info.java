// SPDX-License-Identifier: GPL-2.0-only

/**
 * Counts that can be killed as Lincheck specifications. Calls of a user and of the owner are each made by one thread, which so
 * knows what it holds; the calls of both meet. {@code trygetLiveRcu} is called by page maps, whose look-ups are in
 * {@code org.daxcheck.lincheck.pagemap}; {@code exit} may be followed by nothing and is called there too.
 *
 * <p>Killing is two steps to whoever sees both, so in no set does one thread see both that the count is dying and that
 * references are left: who was refused a live reference may get an ordinary one until the owner's is gone, and no order of
 * whole calls allows that.
 */
@NullMarked
package org.daxcheck.lincheck.count;

import org.jspecify.annotations.NullMarked;
