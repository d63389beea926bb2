// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.trace;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package whose classes are the world around what is put to the test: what they do by themselves is left out where a trace is
 * told to somebody who does not know them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Stages {}
