package dev.unblock.http;

import dev.unblock.board.Actor;
import dev.unblock.board.Role;
import dev.unblock.people.AskLink;
import dev.unblock.people.PgAskLinks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Links by which executives answer without an account. A link is no sign-in: all it opens is the two
 * routes here, and its tokens are too long to be guessed.
 */
final class AskLinkRoutes {
    /** No member and no guest has such an id, so nothing on a board can belong to a link. */
    private static final String ACTOR = "inbox:";

    private final PgAskLinks links;
    private final AskRoutes asks;
    private final TeamBoards boards;

    AskLinkRoutes(PgAskLinks links, AskRoutes asks, TeamBoards boards) {
        this.links = links;
        this.asks = asks;
        this.boards = boards;
    }

    void bind(Api api) {
        api.on(AskOperation.MAKE_ASK_LINK, this::make)
                .on(AskOperation.ASK_LINKS, this::list)
                .on(AskOperation.INBOX, this::inbox)
                .on(AskOperation.ANSWER_BY_LINK, this::answer);
    }

    private Object make(Call call) {
        ReviewRest.NewAskLink sent = call.body(ReviewRest.NewAskLink.class);
        var made = links.make(call.member(), sent.name().strip(), Duration.ofHours(sent.expiresInHours()))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
        return told(made.link(), call.url("/inbox/" + made.token()));
    }

    private Object list(Call call) {
        return links.open(call.member().team().id()).await().stream()
                .map(link -> told(link, null))
                .toList();
    }

    private static ReviewRest.AskLink told(AskLink link, @Nullable String url) {
        return new ReviewRest.AskLink(link.id(), url, link.name(), link.createdAt(), link.expiresAt());
    }

    private Object inbox(Call call) {
        AskLink link = open(call);
        return new ReviewRest.AskInbox(link.team().name(), link.name(), asks.of(link.team()));
    }

    private Object answer(Call call) {
        AskLink link = open(call);
        String board = boards.ofTeam(call, link.team().id());
        return asks.answer(call, board, link.team(), new Actor(ACTOR + link.id(), Role.EXECUTIVE), link.name());
    }

    private AskLink open(Call call) {
        return links.find(call.path("token")).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }
}
