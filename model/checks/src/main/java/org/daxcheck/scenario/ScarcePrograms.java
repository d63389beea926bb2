// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.List;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;

/**
 * Programs that expect so much memory and no more.
 *
 * @param memory what the subject must be given
 * @param programs what runs on it
 */
public record ScarcePrograms(Memory memory, List<Program<EntryLock>> programs) {

    /** Copies the list. */
    public ScarcePrograms {
        programs = List.copyOf(programs);
    }
}
