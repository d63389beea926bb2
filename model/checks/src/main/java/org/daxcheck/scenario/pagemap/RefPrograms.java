// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.scenario.pagemap.Staging.act;
import static org.daxcheck.scenario.pagemap.Staging.give;
import static org.daxcheck.scenario.pagemap.Staging.require;
import static org.daxcheck.scenario.pagemap.Staging.take;

import java.util.List;
import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.KillableRefSpec;

/** Users come and go while a count is killed and drained. */
public final class RefPrograms {

    private static final Operation<KillableRef> TRYGET_LIVE = take("percpu_ref_tryget_live()", KillableRef::trygetLive);
    private static final Operation<KillableRef> TRYGET = take("percpu_ref_tryget()", KillableRef::tryget);
    private static final Operation<KillableRef> PUT = give("percpu_ref_put()", KillableRef::put);
    private static final Operation<KillableRef> KILL = act("percpu_ref_kill()", KillableRef::kill);
    private static final Operation<KillableRef> KILL_ONCE =
            new Operation<>("percpu_ref_kill()", (ref, registers) -> killsFirst(ref));
    private static final Operation<KillableRef> DRAIN = act("wait_for_completion()", KillableRef::awaitRelease);
    private static final Operation<KillableRef> REINIT = act("percpu_ref_reinit()", KillableRef::reinit);
    private static final Operation<KillableRef> GET_MANY = act("percpu_ref_get_many(3)", ref -> ref.getMany(3));
    private static final Operation<KillableRef> PUT_MANY = act("percpu_ref_put_many(4)", ref -> ref.putMany(4));
    private static final Operation<KillableRef> IS_DYING =
            new Operation<>("percpu_ref_is_dying()", (ref, registers) -> ref.isDying());
    private static final Operation<KillableRef> IS_ZERO =
            new Operation<>("percpu_ref_is_zero()", (ref, registers) -> ref.isZero());

    private RefPrograms() {}

    /** Every program, smallest first. */
    public static List<Program<KillableRef>> all() {
        return List.of(
                ending("live-vs-live", "Two users come and go.", 1)
                        .thread(TRYGET_LIVE, PUT)
                        .thread(TRYGET_LIVE, PUT)
                        .judgedBy(KillableRefSpec::new),
                drained("live-vs-kill", "A user comes while the count is killed.")
                        .thread(TRYGET_LIVE, PUT)
                        .thread(KILL, DRAIN)
                        .judgedBy(KillableRefSpec::new),
                drained("tryget-vs-kill", "A user who does not ask whether it lives comes while the count is killed.")
                        .thread(TRYGET, PUT)
                        .thread(KILL, DRAIN)
                        .judgedBy(KillableRefSpec::new),
                drained("many-vs-kill", "A user takes more while the count is killed, and gives all back at once.")
                        .holding(TRYGET_LIVE)
                        .thread(GET_MANY, PUT_MANY)
                        .thread(KILL, DRAIN)
                        .judgedBy(KillableRefSpec::new),
                drained("put-vs-kill-vs-drain", "The last user goes while one kills and another waits.")
                        .holding(TRYGET_LIVE)
                        .thread(PUT)
                        .thread(KILL)
                        .thread(DRAIN)
                        .judgedBy(KillableRefSpec::new),
                drained("dying-live-vs-kill", "Who saw that it is dying does not come in.")
                        .thread(IS_DYING, TRYGET_LIVE, PUT)
                        .thread(KILL, DRAIN)
                        .judgedBy(KillableRefSpec::new),
                drained("put-zero-vs-kill", "The last user asks whether it was the last.")
                        .holding(TRYGET_LIVE)
                        .thread(PUT, IS_ZERO)
                        .thread(KILL)
                        .judgedBy(KillableRefSpec::new),
                drained("kill-vs-kill", "Two kill, and the one who comes second is warned.")
                        .thread(KILL_ONCE, DRAIN)
                        .thread(KILL_ONCE)
                        .judgedBy(KillableRefSpec::new),
                ending(
                                "live-vs-second-life",
                                "A user comes while the count is killed, drained and given another life.",
                                1)
                        .thread(TRYGET_LIVE, PUT)
                        .thread(KILL, DRAIN, REINIT)
                        .judgedBy(KillableRefSpec::new));
    }

    /** False if there is a warning that it was killed before, which is then the answer that is expected of one of two. */
    private static boolean killsFirst(KillableRef ref) {
        try {
            ref.kill();
            return true;
        } catch (AssertionError | IllegalStateException warning) {
            if (String.valueOf(warning.getMessage()).endsWith("more than once")) {
                return false;
            }
            throw warning;
        }
    }

    private static Staging<KillableRef> drained(String id, String about) {
        return ending(id, about, 0);
    }

    private static Staging<KillableRef> ending(String id, String about, long left) {
        return Staging.of(id, KillableRef.class, about)
                .afterwards("C1", ref -> require("references", ref.count(), left));
    }
}
