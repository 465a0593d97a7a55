package dev.unblock.library.replay;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.Board;
import dev.unblock.board.BroughtFollowUps;
import dev.unblock.boards.LiveAccess;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.live.Protocol;
import dev.unblock.people.SignedIn;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Replays of boards, for members of the team. */
public final class ReplayRoutes implements Endpoints {
    /** More digits than any log needs. */
    private static final Pattern SEQ = Pattern.compile("[1-9][0-9]{0,8}");

    private final Replays replays;
    private final LiveAccess access;
    private final TeamBoards wall;

    public ReplayRoutes(Replays replays, LiveAccess access, TeamBoards wall) {
        this.replays = replays;
        this.access = access;
        this.wall = wall;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("REPLAY", "/api/boards/{board}/replay?from", MEMBER, this::page)
                        .isHeavy()
                        .gives(ReplayRest.ReplayPage.class)
                        .says("A board's events from event from= on, as you may see them now"),
                get("REPLAY_MOMENT", "/api/boards/{board}/replay/at/{seq}", MEMBER, this::moment)
                        .isHeavy()
                        .gives(ReplayRest.ReplayMoment.class)
                        .says("The board as it was after one event"));
    }

    private Object page(Call call) {
        String board = wall.mine(call);
        long from = seq(call.query("from").orElse("1"))
                .orElseThrow(() -> Refused.field("from", "Must be a whole number from 1 on."));
        Replays.Page page = replays.page(board, from, SignedIn.member(call).id());
        return new ReplayRest.ReplayPage(
                page.head(),
                page.entries(),
                access.people(board, page.brought()).await());
    }

    private Object moment(Call call) {
        String board = wall.mine(call);
        long seq = seq(call.path("seq")).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        Replays.Moment moment = replays.at(board, seq, SignedIn.member(call).id())
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        return new ReplayRest.ReplayMoment(
                moment.head(),
                whole(moment.board()),
                access.people(board, BroughtFollowUps.assignees(moment.board())).await());
    }

    private static OptionalLong seq(String text) {
        return SEQ.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Protocol.Snap whole(Board board) {
        return new Protocol.Snap(
                board.seq(),
                1,
                1,
                new Protocol.Settings(board.title(), board.language(), board.locked()),
                board.meeting(),
                List.copyOf(board.deals().values()),
                List.copyOf(board.cards().values()));
    }
}
