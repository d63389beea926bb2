// SPDX-License-Identifier: GPL-2.0-only
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * java.util.concurrent.ConcurrentLinkedDeque is not linearizable: of a deque with one element, the first is taken while another is put in
 * front and the last looked at. If 1 was the first, 2 was put in later, and then 1 is not the last.
 */
public final class LinkedDeque {

    private LinkedDeque() {}

    public static void main(String[] arguments) throws InterruptedException {
        ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>(List.of(1));
        int[] taken = new int[1];
        Thread taker = new Thread(() -> taken[0] = deque.pollFirst());
        taker.start();
        deque.addFirst(2);
        int last = deque.peekLast();
        taker.join();
        if (taken[0] == 1 && last == 1) {
            throw new AssertionError("1 was taken as the first before 2 was added, and is the last afterwards");
        }
    }
}
