// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.catalog.design;

import org.jspecify.annotations.NullMarked;
