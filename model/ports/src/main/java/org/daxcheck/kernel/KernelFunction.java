// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as the port of one kernel function, or of one step of it. Traces print the name given here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface KernelFunction {
    /** The kernel's name, for example {@code get_unlocked_mapping_entry}. */
    String value();
}
