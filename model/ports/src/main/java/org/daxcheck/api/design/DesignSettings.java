// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api.design;

/**
 * What a design is built for.
 *
 * @param pages how many pages the device has, 1 to {@code 1 << 20}
 * @param device the world around it
 */
public record DesignSettings(int pages, Device device) {

    private static final int MOST = 1 << 20;

    /** Refuses sizes out of range. */
    public DesignSettings {
        if (pages < 1 || pages > MOST) {
            throw new IllegalArgumentException("a device has 1 to " + MOST + " pages, not " + pages);
        }
    }
}
