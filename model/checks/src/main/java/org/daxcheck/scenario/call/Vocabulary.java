// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.call;

import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.pmdWriteFault;
import static org.daxcheck.scenario.call.Calls.readFault;
import static org.daxcheck.scenario.call.Calls.tagAll;
import static org.daxcheck.scenario.call.Calls.truncatePage;
import static org.daxcheck.scenario.call.Calls.writeBack;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.Calls.zeroPmdFault;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Every closed call that one thread may make of an entry lock with two indices, which form one PMD. Looking without the lock is left out: a
 * fault is several steps to who does not respect the lock.
 */
public final class Vocabulary {

    private static final long SECTOR = 8;

    private Vocabulary() {}

    /** What every entry lock understands. */
    public static List<Call> general() {
        Stream<Call> each = LongStream.rangeClosed(0, 1)
                .boxed()
                .flatMap(index -> Stream.of(
                        fault(index),
                        pmdFault(index),
                        writeFault(index, SECTOR + index),
                        peek(index),
                        invalidate(index),
                        delete(index),
                        writeBack(index)));
        return Stream.concat(each, Stream.of(pmdWriteFault(0, SECTOR), zeroPmdFault(0), tagAll()))
                .toList();
    }

    /** The same for those that keep a page of the page cache where a hole was read. */
    public static List<Call> withHolePages() {
        return Stream.concat(
                        general().stream(), Stream.of(readFault(0), readFault(1), truncatePage(0), truncatePage(1)))
                .toList();
    }
}
