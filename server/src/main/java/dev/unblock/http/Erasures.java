package dev.unblock.http;

import dev.unblock.library.Archive;
import dev.unblock.library.Lessons;
import dev.unblock.library.PgGrowth;
import dev.unblock.library.PgSuggestSwitch;
import dev.unblock.log.PgForgetting;
import dev.unblock.people.Erasure;
import java.util.List;

/** What every room forgets. A room with a table of its own stands here, or the test of deleting finds what it keeps. */
public final class Erasures {
    /** The log comes last: others hold on to its boards. */
    public static final List<Erasure> ALL = List.of(
            PgGrowth.ERASURE,
            Lessons.ERASURE,
            Archive.ERASURE,
            PgSuggestSwitch.ERASURE,
            dev.unblock.review.PgForgetting.ERASURE,
            new Erasure(PgForgetting.OF_MEMBER, PgForgetting.OF_TEAM));

    private Erasures() {}
}
