// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.HungTask;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeededFaultsTest {

    private static final EntryLockSettings IMPATIENT =
            EntryLockSettings.checking().withHungTaskMillis(300);

    static Stream<Class<?>> faults() {
        return Stream.of(
                HandOverWakesNobody.class,
                InsertionAwaitsNeighbours.class,
                InsertionFinishedTwice.class,
                PmdOverPtes.class,
                RangeReplaced.class,
                SleepWithoutMark.class,
                UnlockInTwoSteps.class,
                UnlockWakesNobody.class,
                VacatedWithoutStamp.class);
    }

    static Stream<Function<EntryLockSettings, EntryLock>> subjectsThatForgetAWaiter() {
        return Stream.of(UnlockWakesNobody::new, SleepWithoutMark::new);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_the_port_with_one_step_replaced(Class<?> fault) {
        assertThat(Modifier.isFinal(fault.getModifiers())).isTrue();
        assertThat(fault.getSuperclass()).isEqualTo(LockFreeEntries.class);
        assertThat(fault.getDeclaredFields()).isEmpty();
        assertThat(fault).hasAnnotation(SeededBug.class);
        List<Method> steps = Arrays.stream(fault.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList();
        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).getAnnotation(KernelFunction.class).value())
                .isEqualTo(replaced(steps.get(0))
                        .getAnnotation(KernelFunction.class)
                        .value());
    }

    private static Method replaced(Method step) {
        try {
            return LockFreeEntries.class.getSuperclass().getDeclaredMethod(step.getName(), step.getParameterTypes());
        } catch (NoSuchMethodException e) {
            throw new AssertionError(step + " replaces nothing", e);
        }
    }

    @ParameterizedTest
    @MethodSource("subjectsThatForgetAWaiter")
    void a_waiter_sleeps_beside_an_unlocked_entry(Function<EntryLockSettings, EntryLock> subject) {
        EntryLock lock = subject.apply(IMPATIENT);
        long held = lock.grab(0, EntrySize.PTE);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread waiter = sleeperOn(lock, 0, end);
        lock.put(0, held);
        join(waiter);
        assertThat(end.get()).isInstanceOf(HungTask.class);
        assertThat(EntryWord.isLocked(lock.lookup(0))).isFalse();
    }

    @Test
    void a_waiter_for_an_entry_sleeps_beside_the_page_that_replaced_it() {
        EntryLock lock = new HandOverWakesNobody(IMPATIENT);
        long held = lock.grab(0, EntrySize.PTE);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread waiter = sleeperOn(lock, 0, end);
        lock.put(0, lock.loadHole(0, held));
        join(waiter);
        assertThat(end.get()).isInstanceOf(HungTask.class);
    }

    @Test
    void a_pmd_and_a_pte_stand_in_one_range() {
        EntryLock lock = new PmdOverPtes(IMPATIENT);
        lock.put(1, lock.grab(1, EntrySize.PTE));
        assertThat(EntryWord.isPmd(lock.grab(0, EntrySize.PMD))).isTrue();
    }

    @Test
    void the_sound_port_serves_the_waiter() {
        EntryLock lock = new LockFreeEntries(EntryLockSettings.checking().withHungTaskMillis(30_000));
        long held = lock.grab(0, EntrySize.PTE);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread waiter = sleeperOn(lock, 0, end);
        lock.put(0, lock.loadHole(0, held));
        join(waiter);
        assertThat(end.get()).isNull();
    }

    /** A thread that faults on a held entry, started and asleep. */
    private static Thread sleeperOn(EntryLock lock, long index, AtomicReference<Throwable> end) {
        Thread thread = new Thread(() -> lock.put(index, lock.grab(index, EntrySize.PTE)));
        thread.setUncaughtExceptionHandler((t, e) -> end.set(e));
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
        }
        return thread;
    }

    private static void join(Thread thread) {
        assertThatCode(() -> thread.join(60_000)).doesNotThrowAnyException();
        assertThat(thread.isAlive()).isFalse();
    }
}
