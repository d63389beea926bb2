// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.toy.Instruction.Jump;
import org.daxcheck.explorer.toy.Instruction.Perform;

/** Builds the code of one thread. Register 0 takes results that nobody looks at. */
public final class ToyThread {

    static final int REGISTERS = 8;

    final List<Instruction> code = new ArrayList<>();

    private Access access = Access.VOLATILE;

    /** The next access is plain. */
    public ToyThread plain() {
        return mode(Access.PLAIN);
    }

    /** The next access has this mode. */
    public ToyThread mode(Access mode) {
        access = mode;
        return this;
    }

    /** Any operation. */
    public ToyThread perform(Kind kind, int target, Operand a, Operand b, int register) {
        code.add(new Perform(kind, target, a, b, access, register));
        access = Access.VOLATILE;
        return this;
    }

    /** An operation with constants whose result nobody looks at. */
    public ToyThread on(Kind kind, int target, long a, long b) {
        return perform(kind, target, Operand.of(a), Operand.of(b), 0);
    }

    /** An operation without operands whose result nobody looks at. */
    public ToyThread on(Kind kind, int target) {
        return on(kind, target, 0, 0);
    }

    /** An operation whose result a register takes. */
    public ToyThread get(Kind kind, int target, long a, long b, int register) {
        return perform(kind, target, Operand.of(a), Operand.of(b), register);
    }

    public ToyThread read(int location, int register) {
        return get(Kind.READ, location, 0, 0, register);
    }

    public ToyThread write(int location, long value) {
        return on(Kind.WRITE, location, value, 0);
    }

    /** Writes a register plus a constant. */
    public ToyThread writeRegister(int location, int register, long plus) {
        return perform(Kind.WRITE, location, Operand.register(register, plus), Operand.of(0), 0);
    }

    /** Not atomic: reads, and writes one more. */
    public ToyThread increment(int location, int register) {
        return read(location, register).writeRegister(location, register, 1);
    }

    /** An operation without a target. */
    public ToyThread local(Kind kind, long a, long b, int register) {
        return perform(kind, Op.NO_TARGET, Operand.of(a), Operand.of(b), register);
    }

    /** Reports a register. */
    public ToyThread report(int register) {
        return perform(Kind.REPORT, Op.NO_TARGET, Operand.register(register, 0), Operand.of(0), 0);
    }

    /** Runs the body if the register has, or has not, the value. */
    public ToyThread when(int register, long value, boolean equal, Consumer<ToyThread> body) {
        int jump = code.size();
        code.add(new Jump(register, value, !equal, jump));
        body.accept(this);
        code.set(jump, new Jump(register, value, !equal, code.size()));
        return this;
    }

    /** Performs an operation until its result is, or is not, the value; a turn changes nothing if it goes on. */
    public ToyThread spin(Kind kind, int target, long a, long b, long value, boolean equal) {
        int start = code.size();
        get(kind, target, a, b, 1);
        int jump = code.size();
        code.add(new Jump(1, value, equal, jump));
        local(Kind.AWAIT, 1, 0, 0);
        code.add(new Jump(0, 0, true, start));
        code.set(jump, new Jump(1, value, equal, code.size()));
        return this;
    }

    /** Reads until the location has the value. */
    public ToyThread awaitValue(int location, long value) {
        return spin(Kind.READ, location, 0, 0, value, true);
    }

    /** Reads until the location has the value of a register, which is less than five. */
    public ToyThread awaitRegister(int location, int register) {
        for (long value = 0; value < 5; value++) {
            long wanted = value;
            when(register, wanted, true, then -> then.awaitValue(location, wanted));
        }
        return this;
    }

    /** Reads two locations until both have the value: a loop with turns of one or two operations. */
    public ToyThread awaitBoth(int one, int other, long value) {
        int start = code.size();
        read(one, 1);
        when(1, value, false, turn -> turn.local(Kind.AWAIT, 1, 0, 0).jump(start));
        read(other, 2);
        return when(2, value, false, turn -> turn.local(Kind.AWAIT, 2, 0, 0).jump(start));
    }

    private ToyThread jump(int to) {
        code.add(new Jump(0, 0, true, to));
        return this;
    }

    /** Runs the body until the register has the value after it. */
    public ToyThread repeat(int register, long value, Consumer<ToyThread> body) {
        int start = code.size();
        body.accept(this);
        code.add(new Jump(register, value, false, start));
        return this;
    }
}
