// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.concurrent.Exchanger;
import org.daxcheck.claim.Disabled;

/** Gates, sound and faulty. */
public final class Gates {

    private Gates() {}

    /** The specification. */
    public static final class Sequential implements Gate {
        private int number;
        private boolean open;

        @Override
        public int next() {
            return number++;
        }

        @Override
        public String pass() {
            if (!open) {
                throw new Disabled("the gate is closed");
            }
            return "through";
        }

        @Override
        public void open() {
            open = true;
        }
    }

    /** Sound. */
    public static class Sound implements Gate {
        protected int number;
        protected boolean open;

        @Override
        public int next() {
            synchronized (this) {
                return number++;
            }
        }

        @Override
        public String pass() {
            synchronized (this) {
                while (!open) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            return "through";
        }

        @Override
        public synchronized void open() {
            open = true;
            notifyAll();
        }
    }

    /** Adds in two steps. */
    public static final class Torn extends Sound {
        @Override
        public int next() {
            int before = get();
            set(before + 1);
            return before;
        }

        private synchronized int get() {
            return number;
        }

        private synchronized void set(int value) {
            number = value;
        }
    }

    /** Wakes one where all wait. */
    public static final class Forgetful extends Sound {
        @Override
        public synchronized void open() {
            open = true;
            notify();
        }
    }

    /** Fails where it is opened twice. */
    public static final class Fragile extends Sound {
        @Override
        public synchronized void open() {
            if (open) {
                throw new IllegalStateException("opened twice");
            }
            super.open();
        }
    }

    /** Uses what the explorer refuses. */
    public static final class Foreign extends Sound {
        private final Exchanger<String> exchanger = new Exchanger<>();

        @Override
        public String pass() {
            try {
                return exchanger.exchange("");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Cannot be made. */
    public static final class Stillborn extends Sound {
        /** Throws. */
        public Stillborn() {
            throw new IllegalStateException("no gate today");
        }
    }
}
