// SPDX-License-Identifier: GPL-2.0-only

/**
 * Runs that were written down, read again. What is read was written by anybody: every member is looked at before it is believed, no
 * class is loaded, and whatever does not add up is refused with the place where it does not.
 */
@NullMarked
package org.daxcheck.report.record;

import org.jspecify.annotations.NullMarked;
