// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.outcome;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daxcheck.claim.Finding;

/** Ties a test class to the subject that keeps the memory in it, and says what must come out. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Keeps {

    /** Who answers. */
    Keeper value();

    /** The kinds of finding of which one must turn up, where the subject is known to be wrong; none where it must hold. */
    Finding.Kind[] breaks() default {};
}
