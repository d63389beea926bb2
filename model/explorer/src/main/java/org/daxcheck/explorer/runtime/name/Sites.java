// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.explorer.call.Called;
import org.daxcheck.explorer.event.Site;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Directory;
import org.daxcheck.explorer.instrument.table.Place;

/** Dense numbers for call stacks: each is a place in a method, called from another such stack. */
public final class Sites {

    /** The stack without frames. */
    public static final int NONE = -1;

    /** Who calls these knows what they do, and wants to know where. */
    private static final String ATOMIC = Constructs.COPY + "java/util/concurrent/atomic/";

    private record Chain(int caller, int place) {}

    private final Directory directory;
    private final Map<Chain, Integer> numbers = new HashMap<>();
    private final List<Chain> chains = new ArrayList<>();

    public Sites(Directory directory) {
        this.directory = directory;
    }

    public int number(int caller, int place) {
        Chain chain = new Chain(caller, place);
        Integer known = numbers.putIfAbsent(chain, chains.size());
        if (known != null) {
            return known;
        }
        chains.add(chain);
        return chains.size() - 1;
    }

    public Site site(int number) {
        List<Site.Frame> frames = new ArrayList<>();
        for (int at = number; at != NONE; at = chains.get(at).caller()) {
            Place place = directory.place(chains.get(at).place());
            boolean within = frames.isEmpty()
                    && chains.get(at).caller() != NONE
                    && place.type().startsWith(ATOMIC);
            if (!within) {
                frames.add(0, frame(place));
            }
        }
        return new Site(frames);
    }

    /** A method that is entered at one place and called from another. */
    public Called.Method method(int entered, int calling) {
        Place place = directory.place(entered);
        String type = place.type().replace('/', '.');
        return new Called.Method(
                type, place.method(), place.function(), directory.place(calling).where());
    }

    /** Where the innermost frame stands. */
    public String where(int number) {
        return number == NONE ? "" : directory.place(chains.get(number).place()).where();
    }

    private static Site.Frame frame(Place place) {
        return new Site.Frame(place.type().replace('/', '.'), place.method(), place.function(), place.where());
    }
}
