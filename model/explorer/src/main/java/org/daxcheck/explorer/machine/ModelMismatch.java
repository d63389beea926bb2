// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

/** Source and model contradict each other, or a limit of the model is passed: a defect of the machinery, never of the program. */
public final class ModelMismatch extends RuntimeException {

    /** What does not fit. */
    public ModelMismatch(String message) {
        super(message);
    }
}
