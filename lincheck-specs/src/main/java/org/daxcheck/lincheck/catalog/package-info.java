// SPDX-License-Identifier: GPL-2.0-only

/** What is claimed before Lincheck. */
@NullMarked
package org.daxcheck.lincheck.catalog;

import org.jspecify.annotations.NullMarked;
