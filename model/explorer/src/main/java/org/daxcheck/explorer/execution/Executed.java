// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Schedule;

/** A maximal execution, valid only while the listener that got it runs. */
public interface Executed {

    /** The number of events. */
    int length();

    /** The thread of an event. */
    int thread(int event);

    /** What an event does. */
    Op op(int event);

    /** What an event yields. */
    long result(int event);

    /** The threads that have been started and have not ended, as a mask; 0 if the execution ended well. */
    long blocked();

    /** The operation that a blocked thread cannot perform. */
    Op ahead(int thread);

    /** Whether a blocked thread waits in a loop rather than asleep. */
    boolean spinning(int thread);

    /** The state of a symbol at the end. */
    long state(int symbol);

    /** The schedule of the execution, to repeat it. */
    Schedule schedule();
}
