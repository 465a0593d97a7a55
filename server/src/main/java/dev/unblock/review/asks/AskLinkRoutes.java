package dev.unblock.review.asks;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.board.Actor;
import dev.unblock.board.Ask;
import dev.unblock.board.Role;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.SignedIn;
import dev.unblock.people.links.AskLink;
import dev.unblock.people.links.PgAskLinks;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links with which executives answer without an account. A link is not a sign-in: it opens only the two routes here,
 * and its token is too long to be guessed.
 */
public final class AskLinkRoutes implements Endpoints {
    private final PgAskLinks links;
    private final AskRoutes asks;
    private final TeamBoards boards;

    public AskLinkRoutes(PgAskLinks links, AskRoutes asks, TeamBoards boards) {
        this.links = links;
        this.asks = asks;
        this.boards = boards;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("MAKE_ASK_LINK", "/api/ask-links", MANAGER, this::make)
                        .takes(AskRest.NewAskLink.class)
                        .makes(AskRest.AskLink.class)
                        .says("Creates a link with which an executive answers requests without an account"),
                get("ASK_LINKS", "/api/ask-links", MANAGER, this::list)
                        .gives(AskRest.AskLink[].class)
                        .says("The open request links"),
                get("INBOX", "/api/inbox/{token}", ANYONE, this::inbox)
                        .gives(AskRest.AskInbox.class)
                        .says("The requests behind a link"),
                post("ANSWER_BY_LINK", "/api/inbox/{token}/boards/{board}/asks/{card}/answer", ANYONE, this::answer)
                        .takes(AskRest.AnswerAsk.class)
                        .gives(AskLine.class)
                        .says("Answers a request through a link"));
    }

    private Object make(Call call) {
        AskRest.NewAskLink sent = call.body(AskRest.NewAskLink.class);
        var made = links.make(
                        SignedIn.member(call),
                        DisplayNames.accepted(sent.name()),
                        Duration.ofHours(sent.expiresInHours()))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
        return told(made.link(), call.url("/inbox/" + made.token()));
    }

    private Object list(Call call) {
        return links.open(SignedIn.member(call).team().id()).await().stream()
                .map(link -> told(link, null))
                .toList();
    }

    private static AskRest.AskLink told(AskLink link, @Nullable String url) {
        return new AskRest.AskLink(link.id(), url, link.name(), link.createdAt(), link.expiresAt());
    }

    private Object inbox(Call call) {
        AskLink link = open(call);
        return new AskRest.AskInbox(
                link.team().name(),
                link.name(),
                asks.of(call, link.team()).stream().map(AskLine::withoutIds).toList());
    }

    private Object answer(Call call) {
        AskLink link = open(call);
        String board = boards.ofTeam(call, link.team().id());
        return asks.answer(call, board, link.team(), new Actor(Ask.LINK + link.id(), Role.EXECUTIVE), link.name())
                .withoutIds();
    }

    private AskLink open(Call call) {
        return links.find(call.path("token")).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }
}
