// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daxcheck.api.PageMaps.NONE;
import static org.daxcheck.api.PageMaps.PAGES;

import org.daxcheck.claim.Disabled;
import org.junit.jupiter.api.Test;

final class PageMapsSpecTest {

    private static final long FIRST = 1;
    private static final long SECOND = 2;

    private final PageMapsSpec maps = new PageMapsSpec();

    @Test
    void memory_that_is_not_there_is_found_by_nobody() {
        assertThat(maps.getDevPagemap(0, NONE)).isEqualTo(NONE);
        assertThat(maps.gup(0)).isFalse();
        assertThatThrownBy(() -> maps.memunmapPages(0)).hasMessage("the memory is not there");
    }

    @Test
    void memory_comes_once_and_leaves_nothing_behind_if_its_removal_cannot_be_registered() {
        assertThat(maps.memremapPages(0, false)).isFalse();
        assertThat(maps.getDevPagemap(0, NONE)).isEqualTo(NONE);
        assertThat(maps.memremapPages(0, true)).isTrue();
        assertThat(maps.memremapPages(0, true)).isFalse();
        assertThat(maps.getDevPagemap(PAGES - 1, NONE)).isEqualTo(FIRST);
        assertThat(maps.getDevPagemap(PAGES, NONE)).isEqualTo(NONE);
    }

    @Test
    void a_cached_page_map_that_has_the_frame_is_the_answer_and_costs_nothing() {
        maps.memremapPages(0, true);
        long cached = maps.getDevPagemap(0, NONE);
        assertThat(maps.getDevPagemapMany(1, cached, 3)).isEqualTo(cached);
        assertThat(maps.references(0)).isEqualTo(1);
    }

    @Test
    void a_cached_page_map_that_has_not_the_frame_is_given_back_whatever_the_answer() {
        maps.memremapPages(0, true);
        long cached = maps.getDevPagemap(0, NONE);
        assertThat(maps.getDevPagemap(PAGES, cached)).isEqualTo(NONE);
        assertThat(maps.references(0)).isZero();
        maps.memremapPages(1, true);
        assertThat(maps.getDevPagemapMany(PAGES, maps.getDevPagemap(0, NONE), 2))
                .isEqualTo(SECOND);
        assertThat(maps.references(0)).isZero();
        assertThat(maps.references(1)).isEqualTo(2);
    }

    @Test
    void removal_waits_for_references_to_the_page_map_and_to_pages_and_a_second_life_may_follow() {
        maps.memremapPages(0, true);
        maps.getDevPagemapMany(0, NONE, 2);
        assertThat(maps.gup(1)).isTrue();
        assertThatThrownBy(() -> maps.memunmapPages(0)).isInstanceOf(Disabled.class);
        maps.putDevPagemapMany(FIRST, 2);
        assertThatThrownBy(() -> maps.memunmapPages(0)).isInstanceOf(Disabled.class);
        maps.putPage(1);
        maps.memunmapPages(0);
        assertThat(maps.gup(1)).isFalse();
        assertThat(maps.memremapPages(0, true)).isTrue();
    }

    @Test
    void nothing_is_given_back_that_was_not_taken() {
        maps.memremapPages(0, true);
        maps.putDevPagemap(NONE);
        assertThatThrownBy(() -> maps.putDevPagemap(FIRST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> maps.putPage(0)).isInstanceOf(IllegalStateException.class);
    }
}
