// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.Described;

/** Marks a word that stands in a slot, given to or returned by a port. Traces print what {@link EntryWord#describe} says of it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Described(by = EntryWord.class)
public @interface Entry {}
