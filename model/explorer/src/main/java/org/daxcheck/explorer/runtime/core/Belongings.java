// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import org.daxcheck.explorer.machine.Fingerprint;
import org.daxcheck.explorer.runtime.heap.Contents;
import org.daxcheck.explorer.runtime.past.Past;

/** What is a strand's own, as its {@link Past} asks for it. */
record Belongings(Strand strand) implements Past.Owner {

    @Override
    public boolean live() {
        return strand.live();
    }

    @Override
    public int number(Fingerprint state) {
        return strand.execution().numbering().local(state);
    }

    @Override
    public Contents contents() {
        Execution execution = strand.execution();
        return new Contents(execution.world(), execution.heap(), execution::hasCompanion);
    }

    @Override
    public boolean shared(Object object) {
        return strand.execution().heap().shared(object);
    }

    @Override
    public long reference(Object object) {
        return strand.execution().heap().number(object).orElseThrow();
    }

    @Override
    public void tell(Fingerprint words) {
        strand.state().tell(words);
        words.add(strand.execution().heap().made(strand.number()));
    }
}
