// SPDX-License-Identifier: GPL-2.0-only
import java.util.ArrayDeque;

/** Two threads append to a java.util.ArrayDeque, which is made for one. */
public final class TwoAppend {

    private TwoAppend() {}

    public static void main(String[] arguments) throws InterruptedException {
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        Thread other = new Thread(() -> deque.addLast(1));
        other.start();
        deque.addLast(2);
        other.join();
        if (deque.size() != 2) {
            throw new AssertionError(deque.size() + " of 2 elements are left");
        }
    }
}
