// SPDX-License-Identifier: GPL-2.0-only
/** Scenarios that are classes in a form of their own: what an engine must know to run them as they stand, and how far it shall look. */
@NullMarked
package org.daxcheck.claim.form;

import org.jspecify.annotations.NullMarked;
