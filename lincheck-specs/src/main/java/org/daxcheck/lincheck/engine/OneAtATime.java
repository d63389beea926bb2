// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.engine;

import org.daxcheck.claim.Checker.Observer;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;

/** Lets several sessions talk to an observer that hears one at a time. */
final class OneAtATime implements Observer {

    private final Observer observer;

    OneAtATime(Observer observer) {
        this.observer = observer;
    }

    @Override
    public synchronized void progress(Claim claim, String line) {
        observer.progress(claim, line);
    }

    @Override
    public synchronized void decided(Claim claim, Evidence evidence) {
        observer.decided(claim, evidence);
    }
}
