// SPDX-License-Identifier: GPL-2.0-only
import java.util.concurrent.Semaphore;

/** A buffer of two slots between two producers and a consumer; the argument says how many may touch the slots at once, and should be 1. */
public final class Buffer {

    private final int[] slots = new int[2];
    private final Semaphore spaces = new Semaphore(2);
    private final Semaphore items = new Semaphore(0);
    private final Semaphore guard;
    private int head;
    private int tail;

    private Buffer(int atOnce) {
        guard = new Semaphore(atOnce);
    }

    private void put(int item) {
        spaces.acquireUninterruptibly();
        guard.acquireUninterruptibly();
        slots[tail++ % 2] = item;
        guard.release();
        items.release();
    }

    private int take() {
        items.acquireUninterruptibly();
        guard.acquireUninterruptibly();
        int item = slots[head++ % 2];
        guard.release();
        spaces.release();
        return item;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Buffer buffer = new Buffer(Integer.parseInt(arguments[0]));
        Thread one = new Thread(() -> buffer.put(1));
        Thread two = new Thread(() -> buffer.put(2));
        one.start();
        two.start();
        int sum = buffer.take() + buffer.take();
        one.join();
        two.join();
        if (sum != 3) {
            throw new AssertionError("1 and 2 were put in, and the sum is " + sum);
        }
    }
}
