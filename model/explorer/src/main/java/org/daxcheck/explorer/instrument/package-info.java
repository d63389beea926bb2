// SPDX-License-Identifier: GPL-2.0-only

/**
 * Rewrites the classes of a program under test so that each of its operations on what threads share passes through a hook.
 *
 * <p>A class under test is loaded by {@link org.daxcheck.explorer.instrument.InstrumentingLoader}, child first. Accesses keep their
 * instruction and get a hook in front (announce, then perform); monitors and calls into the machine are replaced; classes of the JDK
 * that threads may share are copied and rewritten too, or stand for a model. What each construct of the JDK becomes is one table,
 * {@link org.daxcheck.explorer.instrument.table.Constructs}. The hooks themselves are known by name only: this package runs nothing.
 */
@NullMarked
package org.daxcheck.explorer.instrument;

import org.jspecify.annotations.NullMarked;
