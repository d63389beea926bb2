// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import org.jspecify.annotations.Nullable;

/**
 * One operation of a history.
 *
 * @param thread who called it
 * @param operation its number
 * @param returned whether it returned
 * @param answer what it answered; null if nothing or if it did not return
 * @param after the calls that had returned when this one was invoked, as a mask of their places in the history
 */
public record Call(
        int thread,
        long operation,
        boolean returned,
        @Nullable Object answer,
        long after) {}
