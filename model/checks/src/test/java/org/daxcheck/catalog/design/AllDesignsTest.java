// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.api.design.RefcountDesign.Deletion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every design does when nobody else is there. */
final class AllDesignsTest {

    static List<DesignSubject> designs() {
        return AllDesigns.SUBJECTS;
    }

    private static RefcountDesign design(DesignSubject subject) {
        return subject.maker().apply(new DesignSettings(4, Device.NONE));
    }

    private static Holdings holdings(int mapped, int pinned, boolean tracked) {
        return new Holdings(
                new int[] {mapped, 0, 0, 0}, new int[] {pinned, 0, 0, 0}, new boolean[] {tracked, false, false, false});
    }

    @ParameterizedTest
    @MethodSource("designs")
    void a_page_that_is_used_and_let_go_of_is_idle_and_the_sum_is_right_at_each_step(DesignSubject subject) {
        RefcountDesign design = design(subject);
        assertThat(design.isBusy(0)).isFalse();
        assertThat(design.references()).isEqualTo(design.owed(holdings(0, 0, false)));
        assertThat(design.insertEntry(0)).isTrue();
        assertThat(design.map(0)).isTrue();
        assertThat(design.references()).isEqualTo(design.owed(holdings(1, 0, true)));
        assertThat(design.pin(0)).isTrue();
        assertThat(design.isBusy(0)).isTrue();
        assertThat(design.references()).isEqualTo(design.owed(holdings(1, 1, true)));
        design.unmap(0);
        assertThat(design.isBusy(0)).isTrue();
        design.unpin(0);
        assertThat(design.tryTruncate(0)).isTrue();
        design.deleteEntry(0, Deletion.TRUNCATED);
        assertThat(design.isBusy(0)).isFalse();
        assertThat(design.references()).isEqualTo(design.owed(holdings(0, 0, false)));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void an_unused_device_goes_at_once(DesignSubject subject) {
        RefcountDesign design = design(subject);
        design.tearDown();
        assertThat(design.references()).isZero();
    }

    @Test
    void ids_are_unique_and_in_the_order_of_the_designs() {
        assertThat(AllDesigns.SUBJECTS).extracting(DesignSubject::id).doesNotHaveDuplicates();
        assertThat(AllDesigns.SUBJECTS.stream()
                        .map(subject -> Integer.parseInt(subject.id().replaceAll("^d([0-9]+).*", "$1")))
                        .distinct())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }
}
