// SPDX-License-Identifier: GPL-2.0-only

/** Threads that increment one volatile number, each so often: arguments are how many threads, and how often. */
public final class Increments {

    private static volatile int number;

    private Increments() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread[] threads = new Thread[Integer.parseInt(arguments[0])];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int turn = Integer.parseInt(arguments[1]); turn > 0; turn--) {
                    number = number + 1;
                }
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
