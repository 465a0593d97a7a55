package dev.unblock.library.growth;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.AccessLevel;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.team.PgPeople;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members' progress, and who helped whom. */
public final class GrowthRoutes implements Endpoints {
    private final PgGrowth growth;
    private final PgPeople people;
    private final TeamBoards boards;
    private final InstantSource clock;

    public GrowthRoutes(PgGrowth growth, PgPeople people, TeamBoards boards, InstantSource clock) {
        this.growth = growth;
        this.people = people;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("GROWTH", "/api/growth/{member}", MEMBER, this::of)
                        .isHeavy()
                        .gives(Growth.class)
                        .says("A member's progress; for that member and for managers"),
                get("HELP", "/api/help?of", MEMBER, this::help)
                        .gives(HelpLine[].class)
                        .says(
                                "Who helped whom, newest first; with of= only the help that one person gave and received"),
                post("REPLAYED", "/api/boards/{board}/replays", MEMBER, this::replayed)
                        .says("Records that you replayed this board today"));
    }

    /** A member's progress is visible to that member and to managers. */
    private Object of(Call call) {
        Member asking = SignedIn.member(call);
        String team = asking.team().id();
        PgPeople.Joined who = people.joined(team, call.path("member"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        if (!who.member().id().equals(asking.id()) && !AccessLevel.MANAGER.admits(asking)) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
        call.behind(growth.behind(team));
        return growth.of(team, who.member().id(), who.at()).await();
    }

    private Object help(Call call) {
        String team = SignedIn.member(call).team().id();
        call.behind(growth.behind(team));
        return call.query("of")
                .map(member -> growth.helpOf(team, member))
                .orElseGet(() -> growth.helpIn(team))
                .await();
    }

    private @Nullable Object replayed(Call call) {
        growth.replayed(boards.mine(call), SignedIn.member(call).id(), clock.instant())
                .await();
        return null;
    }
}
