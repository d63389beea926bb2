// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;

/** One instruction of a toy thread. */
sealed interface Instruction {

    /** Performs an operation and keeps the result in a register. */
    record Perform(Kind kind, int target, Operand a, Operand b, Access access, int register) implements Instruction {}

    /** Goes to an instruction if a register has, or has not, a value. */
    record Jump(int register, long value, boolean ifEqual, int to) implements Instruction {}
}
