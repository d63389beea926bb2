// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daxcheck.claim.Finding;

/** Marks a class that has a bug which was reported against the kernel: one step of a sound port, as it was before the fix. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HistoricalBug {

    /** The title of the commit that fixed it. */
    String fix();

    /** When the fix was posted, {@code YYYY-MM-DD}, as far as is known. */
    String posted();

    /** What the bug does to its users. */
    Finding.Kind expect();
}
