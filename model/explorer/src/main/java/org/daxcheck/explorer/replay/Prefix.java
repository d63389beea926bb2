// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Executed;

/** The beginning of an execution: nobody is left behind, for it goes on. */
record Prefix(Executed whole, int length) implements Executed {

    /** Up to the first failure and with it; all of it if nothing fails. */
    static Executed toFailure(Executed execution) {
        for (int i = 0; i < execution.length(); i++) {
            if (execution.op(i).kind() == Kind.FAIL) {
                return new Prefix(execution, i + 1);
            }
        }
        return execution;
    }

    /** Up to the last answer of a call and with it; all of it if somebody is left behind. */
    static Executed toLastAnswer(Executed execution) {
        int last = execution.length() - 1;
        while (last >= 0 && execution.op(last).kind() != Kind.RESPOND) {
            last--;
        }
        return execution.blocked() == 0 ? new Prefix(execution, last + 1) : execution;
    }

    @Override
    public int thread(int event) {
        return whole.thread(event);
    }

    @Override
    public Op op(int event) {
        return whole.op(event);
    }

    @Override
    public long result(int event) {
        return whole.result(event);
    }

    @Override
    public long blocked() {
        return 0;
    }

    @Override
    public Op ahead(int thread) {
        return whole.ahead(thread);
    }

    @Override
    public boolean spinning(int thread) {
        return false;
    }

    @Override
    public long state(int symbol) {
        return whole.state(symbol);
    }

    @Override
    public Schedule schedule() {
        return whole.schedule();
    }
}
