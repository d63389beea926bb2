// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every construct that is understood: a program that behaves is passed to the end, its twin that misbehaves is caught. */
class PairsTest {

    private static final List<Finding.Kind> RACE_ASIDE = List.of(Finding.Kind.DATA_RACE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LockPairs.synchronized",
                "LockPairs.notify",
                "LockPairs.wakeOne",
                "LockPairs.reentrant",
                "LockPairs.condition",
                "LockPairs.readWrite",
                "LockPairs.downgrade",
                "LockPairs.stamped",
                "LockPairs.semaphore",
                "LockPairs.latch",
                "LockPairs.text",
                "LockPairs.barrier",
                "LockPairs.park",
                "DataPairs.atomic",
                "DataPairs.atomicArray",
                "DataPairs.reference",
                "DataPairs.updater",
                "DataPairs.adder",
                "DataPairs.join",
                "DataPairs.interrupt",
                "DataPairs.timed",
                "DataPairs.threadLocal",
                "DataPairs.things",
                "DataPairs.spin",
                "DataPairs.tryLockLoop",
                "DataPairs.map",
                "DataPairs.queue",
                "LockPairs.lockOrder",
                "Statics.holder",
                "ThreadPairs.staticMonitor",
                "ThreadPairs.startedOnce",
                "ThreadPairs.joinAfterStart",
                "ThreadPairs.untilInterrupted",
                "ThreadPairs.daemon",
                "ThreadPairs.interruptible",
                "ThreadPairs.monitorInterrupt",
                "ThreadPairs.upgrade",
                "ThreadPairs.phaser",
                "ThreadPairs.fixedPool",
                "ThreadPairs.singlePool",
                "ThreadPairs.cachedPool",
                "ThreadPairs.scheduled",
                "ThreadPairs.shutdown",
                "ThreadPairs.future",
                "ThreadPairs.async",
                "WordPairs.acquireRelease",
                "WordPairs.opaque",
                "WordPairs.weakExchange",
                "WordPairs.longArray",
                "WordPairs.referenceArray",
                "WordPairs.longUpdater",
                "WordPairs.referenceUpdater",
                "WordPairs.accumulator",
                "WordPairs.doubleAdder",
                "WordPairs.stamp",
                "WordPairs.conversion",
                "QueuePairs.linked",
                "QueuePairs.deque",
                "QueuePairs.list",
                "QueuePairs.set",
                "QueuePairs.enumMap",
                "QueuePairs.blocking",
                "QueuePairs.synchronous",
                "QueuePairs.transfer",
                "QueuePairs.delay"
            })
    void a_program_that_behaves_has_no_finding_in_any_execution(String construct) throws Exception {
        Result result = Subject.explore(construct + "Good");

        assertThat(result.complete()).as(result.reason()).isTrue();
        assertThat(result.defects().stream().filter(defect -> !RACE_ASIDE.contains(defect.kind())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LockPairs.synchronized, ASSERTION",
        "LockPairs.notify, LOST_WAKEUP",
        "LockPairs.wakeOne, LOST_WAKEUP",
        "LockPairs.reentrant, ASSERTION",
        "LockPairs.condition, LOST_WAKEUP",
        "LockPairs.readWrite, ASSERTION",
        "LockPairs.stamped, ASSERTION",
        "LockPairs.semaphore, ASSERTION",
        "LockPairs.latch, DEADLOCK",
        "LockPairs.text, ASSERTION",
        "LockPairs.barrier, LOST_WAKEUP",
        "LockPairs.park, LOST_WAKEUP",
        "DataPairs.atomic, ASSERTION",
        "DataPairs.atomicArray, ASSERTION",
        "DataPairs.reference, ASSERTION",
        "DataPairs.updater, ASSERTION",
        "DataPairs.adder, ASSERTION",
        "DataPairs.join, ASSERTION",
        "DataPairs.interrupt, DEADLOCK",
        "DataPairs.timed, ASSERTION",
        "DataPairs.threadLocal, ASSERTION",
        "DataPairs.things, ASSERTION",
        "DataPairs.spin, LIVELOCK",
        "DataPairs.tryLockLoop, LIVELOCK",
        "DataPairs.map, ASSERTION",
        "DataPairs.queue, ASSERTION",
        "LockPairs.lockOrder, DEADLOCK",
        "Statics.holder, ASSERTION",
        "ThreadPairs.staticMonitor, ASSERTION",
        "ThreadPairs.startedOnce, ASSERTION",
        "ThreadPairs.joinAfterStart, ASSERTION",
        "ThreadPairs.untilInterrupted, LIVELOCK",
        "ThreadPairs.daemon, LOST_WAKEUP",
        "ThreadPairs.interruptible, ASSERTION",
        "ThreadPairs.monitorInterrupt, LOST_WAKEUP",
        "ThreadPairs.upgrade, ASSERTION",
        "ThreadPairs.phaser, ASSERTION",
        "ThreadPairs.fixedPool, ASSERTION",
        "ThreadPairs.singlePool, ASSERTION",
        "ThreadPairs.cachedPool, ASSERTION",
        "ThreadPairs.scheduled, ASSERTION",
        "ThreadPairs.shutdown, LOST_WAKEUP",
        "ThreadPairs.starvation, LOST_WAKEUP",
        "ThreadPairs.future, LOST_WAKEUP",
        "ThreadPairs.async, ASSERTION",
        "WordPairs.acquireRelease, ASSERTION",
        "WordPairs.opaque, ASSERTION",
        "WordPairs.weakExchange, ASSERTION",
        "WordPairs.longArray, ASSERTION",
        "WordPairs.referenceArray, ASSERTION",
        "WordPairs.longUpdater, ASSERTION",
        "WordPairs.referenceUpdater, ASSERTION",
        "WordPairs.accumulator, ASSERTION",
        "WordPairs.doubleAdder, ASSERTION",
        "WordPairs.conversion, ASSERTION",
        "WordPairs.stamp, ASSERTION",
        "QueuePairs.linked, ASSERTION",
        "QueuePairs.deque, ASSERTION",
        "QueuePairs.list, ASSERTION",
        "QueuePairs.set, ASSERTION",
        "QueuePairs.enumMap, ASSERTION",
        "QueuePairs.blocking, LOST_WAKEUP",
        "QueuePairs.synchronous, LOST_WAKEUP",
        "QueuePairs.transfer, LOST_WAKEUP",
        "QueuePairs.delay, LOST_WAKEUP",
    })
    void its_twin_that_misbehaves_is_caught(String construct, Finding.Kind kind) throws Exception {
        Result result = Subject.explore(construct + "Bad");

        assertThat(result.defects()).extracting(Defect::kind).contains(kind);
    }
}
