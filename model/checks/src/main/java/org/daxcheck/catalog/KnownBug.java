// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.List;
import org.daxcheck.claim.Claim;

/**
 * A reported bug of the kernel, and the claims that must find it.
 *
 * @param number in the order in which the bugs were collected
 * @param subject the class that has the bug
 * @param page what is to be read about it, from the root of the project
 * @param claims each must be broken
 * @param repairs about the same programs, and each must hold: made by the port that differs from the subject in the step that has the bug
 */
public record KnownBug(int number, Class<?> subject, String page, List<Claim> claims, List<Claim> repairs) {

    /** Copies the lists. */
    public KnownBug {
        claims = List.copyOf(claims);
        repairs = List.copyOf(repairs);
    }

    /** The same bug, with the claims that must hold where it is repaired. */
    public KnownBug repaired(List<Claim> sound) {
        return new KnownBug(number, subject, page, claims, sound);
    }

    /** The bug's name: that of its class and of its page. */
    public String name() {
        return subject.getSimpleName();
    }
}
