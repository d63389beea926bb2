// SPDX-License-Identifier: GPL-2.0-only

/** What every port stands on, and the tag by which a step names the kernel function that it ports. */
@NullMarked
package org.daxcheck.kernel;

import org.jspecify.annotations.NullMarked;
