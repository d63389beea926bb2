// SPDX-License-Identifier: GPL-2.0-only

/** Classes with JUnit tests that are to be taken through every interleaving: each such method is a program, and starts its threads itself. */
@NullMarked
package org.daxcheck.explorer.front.junit;

import org.jspecify.annotations.NullMarked;
