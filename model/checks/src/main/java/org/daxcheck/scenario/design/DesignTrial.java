// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.function.Function;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.RefcountDesign;
import org.jspecify.annotations.Nullable;

/** What the programs run against: a design, and the world that the program's set-up puts around it. */
public final class DesignTrial {

    private final Function<? super DesignSettings, ? extends RefcountDesign> maker;
    private @Nullable World world;

    /** A trial of the design that this makes. */
    public DesignTrial(Function<? super DesignSettings, ? extends RefcountDesign> maker) {
        this.maker = maker;
    }

    /** Makes the world; to be called once, before any thread starts. */
    void begin(Invariant judged, Assumptions given) {
        this.world = new World(maker, judged, given);
    }

    /**
     * The world.
     *
     * @throws IllegalStateException if it was not made
     */
    World world() {
        World made = world;
        if (made == null) {
            throw new IllegalStateException("the set-up of the program did not run");
        }
        return made;
    }
}
