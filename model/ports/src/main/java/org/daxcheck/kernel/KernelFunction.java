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

    /**
     * What a call does, in words for a trace: {@code locks entry}, {@code count {before} -> {after}}. {@code {0}} stands for the first
     * argument and so on, {@code {this}} for the object, {@code {result}} for the answer, {@code {before}} and {@code {after}} for the word
     * that the call changed last, read as the answer is. What mentions a value that the call does not have is not said. A text that begins with {@code sleeps} or
     * {@code wakes} says of the method that it puts its caller to sleep, or wakes others. Empty: nothing worth saying.
     */
    String note() default "";

    /** Whether the call is one step to who reads a trace: what happens inside is not told. So are all methods of the kernel package. */
    boolean whole() default false;
}
