// SPDX-License-Identifier: GPL-2.0-only

/** The walls between the rooms, as tests, and fixtures that break each of them. */
@NullMarked
package org.daxcheck.architecture;

import org.jspecify.annotations.NullMarked;
