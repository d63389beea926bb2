// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.junit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What goes around the tests of a subclass: its own comes first and ends last, whatever it is called. */
abstract class Prepared {

    static final List<String> CALLS = new ArrayList<>();

    static void called(String name, int before) {
        if (CALLS.size() != before) {
            throw new AssertionError(name + " after " + CALLS);
        }
        CALLS.add(name);
    }

    @BeforeAll
    static void zBeforeAll() {
        called("zBeforeAll", 0);
    }

    @BeforeEach
    void zBefore() {
        called("zBefore", 2);
    }

    @AfterEach
    void aAfter() {
        called("aAfter", 5);
    }

    @AfterAll
    static void aAfterAll() {
        called("aAfterAll", 7);
        CALLS.clear();
    }
}
