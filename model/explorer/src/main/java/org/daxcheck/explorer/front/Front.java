// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front;

import java.util.Iterator;
import org.daxcheck.claim.Claim;
import org.daxcheck.explorer.target.Target;

/** Understands one form of scenario. One instance serves one thread. */
public interface Front {

    /**
     * Whether a claim's scenario is of this form.
     *
     * @param origin loads the classes as they are, not rewritten
     * @throws LinkageError if a class of the scenario cannot be linked
     */
    boolean accepts(Claim claim, ClassLoader origin);

    /**
     * The closed programs that the claim is about, made one at a time as they are asked for; at least one. All of them must hold for the
     * claim to hold.
     *
     * @param origin as in {@link #accepts}
     * @throws Unreadable if the scenario is of this form but not well formed
     */
    Iterator<Target> targets(Claim claim, ClassLoader origin) throws Unreadable;

    /** What bounds the programs that the claim is about; empty if it is about these and no others. */
    default String bound(Claim claim) {
        return "";
    }

    /** A scenario that is not well formed. The message is one line for people. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        /** For this reason. */
        public Unreadable(String message) {
            super(message);
        }
    }
}
