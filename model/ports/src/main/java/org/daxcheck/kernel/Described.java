// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a word, given to or returned by a {@link KernelFunction}, or changed by one, whose bits have a meaning, or an annotation that says
 * so of many words. Traces print the meaning.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Described {
    /** A class with a public static method {@code String describe(long)}. */
    Class<?> by();
}
