package dev.unblock.http;

import dev.unblock.library.PgGrowth;
import dev.unblock.people.Member;
import dev.unblock.people.PgPeople;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How people grow, and who helped whom. */
final class GrowthRoutes {
    private final PgGrowth growth;
    private final PgPeople people;
    private final TeamBoards boards;
    private final InstantSource clock;

    GrowthRoutes(PgGrowth growth, PgPeople people, TeamBoards boards, InstantSource clock) {
        this.growth = growth;
        this.people = people;
        this.boards = boards;
        this.clock = clock;
    }

    void bind(Api api) {
        api.on(GrowthOperation.GROWTH, this::of)
                .on(GrowthOperation.HELP, this::help)
                .on(GrowthOperation.REPLAYED, this::replayed);
    }

    /** Somebody's growth is theirs, and of those who see to it. */
    private Object of(Call call) {
        Member asking = call.member();
        String team = asking.team().id();
        PgPeople.Joined who = people.joined(team, call.path("member"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        if (!who.member().id().equals(asking.id()) && !Who.MANAGER.admits(asking)) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
        return growth.of(team, who.member().id(), who.at()).await();
    }

    private Object help(Call call) {
        String team = call.member().team().id();
        return call.query("of")
                .map(member -> growth.helpOf(team, member))
                .orElseGet(() -> growth.helpIn(team))
                .await();
    }

    private @Nullable Object replayed(Call call) {
        growth.replayed(boards.mine(call), call.member().id(), clock.instant()).await();
        return null;
    }
}
