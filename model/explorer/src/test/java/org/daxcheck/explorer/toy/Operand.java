// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

/** A register (none if negative) plus a constant. */
public record Operand(int register, long constant) {

    public static Operand of(long constant) {
        return new Operand(-1, constant);
    }

    public static Operand register(int register, long plus) {
        return new Operand(register, plus);
    }

    long value(long[] registers) {
        return register < 0 ? constant : registers[register] + constant;
    }
}
