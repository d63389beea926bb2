// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.util.function.Function;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.claim.Subject;
import org.daxcheck.scenario.design.DesignTrial;

/**
 * A refcount design as a subject.
 *
 * @param id short and stable, for example {@code d6}
 * @param type the class, for people
 * @param maker builds one
 * @param about one sentence for people
 */
public record DesignSubject(
        String id, String type, Function<? super DesignSettings, ? extends RefcountDesign> maker, String about) {

    /** What engines see of it. */
    Subject<DesignTrial> subject() {
        return new Subject<>(id, DesignTrial.class, () -> new DesignTrial(maker), about);
    }
}
