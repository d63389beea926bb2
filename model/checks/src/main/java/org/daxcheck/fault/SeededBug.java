// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daxcheck.claim.Finding;

/**
 * Marks a port with one step made wrong on purpose, where no kernel report tells of the mistake: it shows that the checks
 * would see it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SeededBug {
    /** What is wrong, in one sentence. */
    String what();

    /** As what it is found. */
    Finding.Kind expect();
}
