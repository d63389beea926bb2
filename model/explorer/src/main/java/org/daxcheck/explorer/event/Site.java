// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

import java.util.List;

/**
 * A place in the code, with the calls that led there.
 *
 * @param frames outermost call first, the place itself last; not empty
 */
public record Site(List<Frame> frames) {

    /**
     * One call.
     *
     * @param type binary name of the class
     * @param method name of the method
     * @param function the kernel function that the method ports; empty if none
     * @param place {@code File.java:line}; empty if unknown
     */
    public record Frame(String type, String method, String function, String place) {}

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Site {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a site has at least one frame");
        }
    }

    /**
     * The place as it is told in a sentence: the innermost kernel function on the way there, if there is one, and where it stands; empty
     * if nothing is known.
     */
    public String told() {
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (!frames.get(i).function().isEmpty()) {
                return frames.get(i).function() + " (" + frames.get(i).place() + ")";
            }
        }
        return frame().place();
    }

    /** The place itself. */
    public Frame frame() {
        return frames.get(frames.size() - 1);
    }
}
