package dev.unblock.http;

import static dev.unblock.http.Who.ANYONE;
import static dev.unblock.http.Who.EXECUTIVE_OR_MANAGER;
import static dev.unblock.http.Who.MANAGER;
import static dev.unblock.http.Who.MEMBER;
import static dev.unblock.http.Who.REP_OR_MANAGER;
import static dev.unblock.http.Who.SIGNED_IN;
import static dev.unblock.http.Who.WRITER;

import dev.unblock.library.ArchivePage;
import dev.unblock.library.Bookmark;
import dev.unblock.library.Growth;
import dev.unblock.library.Guess;
import dev.unblock.library.HelpLine;
import dev.unblock.library.PastStrategy;
import dev.unblock.library.Question;
import dev.unblock.library.Reusing;
import dev.unblock.library.StrategyLine;
import dev.unblock.library.Suggestion;
import dev.unblock.review.AskLine;
import dev.unblock.review.DealLine;
import dev.unblock.review.DealThread;
import dev.unblock.review.FollowUpLine;
import dev.unblock.review.Summary;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked under {@code /api}: the one table that the routes, the checks of who may
 * ask, and the OpenAPI document are made from. In a path, {@code {name}} stands for one segment; behind its
 * question mark are the names of what may be asked for more. An operation without an answer is answered by
 * 204; one with a media type gives a text of that type.
 */
enum Operation {
    STATUS(Verb.GET, "/api/status", ANYONE, null, 200, Rest.Status.class, "Does the first team have to be set up?"),
    SET_UP(
            Verb.POST,
            "/api/setup",
            ANYONE,
            Rest.Setup.class,
            201,
            Rest.Me.class,
            "Sets up the first team and signs its manager in"),

    SIGN_IN(Verb.POST, "/api/session", ANYONE, Rest.SignIn.class, 200, Rest.Me.class, "Signs in"),
    SIGN_OUT(Verb.DELETE, "/api/session", SIGNED_IN, null, 204, null, "Signs out here"),
    SIGN_OUT_EVERYWHERE(Verb.DELETE, "/api/sessions", SIGNED_IN, null, 204, null, "Signs out everywhere"),
    DEMO_SIGN_IN(
            Verb.POST,
            "/api/demo/sign-in/{token}",
            ANYONE,
            null,
            200,
            Rest.Me.class,
            "Signs in by a link that the demo has printed"),

    ME(Verb.GET, "/api/me", SIGNED_IN, null, 200, Rest.Me.class, "Who is signed in"),
    EDIT_ME(
            Verb.PATCH,
            "/api/me",
            SIGNED_IN,
            Rest.EditMe.class,
            200,
            Rest.Me.class,
            "Changes one's own name or language"),
    CHANGE_PASSWORD(
            Verb.POST,
            "/api/me/password",
            MEMBER,
            Rest.ChangePassword.class,
            204,
            null,
            "Changes one's password and signs out everywhere else"),

    MEMBERS(Verb.GET, "/api/members", MEMBER, null, 200, Rest.TeamMember[].class, "Everyone who is or was in the team"),
    EDIT_MEMBER(
            Verb.PATCH,
            "/api/members/{member}",
            MANAGER,
            Rest.EditMember.class,
            200,
            Rest.TeamMember.class,
            "Changes what somebody is in the team"),
    RESET_PASSWORD(
            Verb.POST,
            "/api/members/{member}/password-reset",
            MANAGER,
            null,
            201,
            Rest.PasswordReset.class,
            "Makes a link by which a member chooses a new password, once; an older one is void"),
    PASSWORD_RESET(
            Verb.GET,
            "/api/password-reset/{token}",
            ANYONE,
            null,
            200,
            Rest.PasswordResetOffer.class,
            "Whose password it is"),
    NEW_PASSWORD(
            Verb.POST,
            "/api/password-reset/{token}",
            ANYONE,
            Rest.NewPassword.class,
            200,
            Rest.Me.class,
            "Chooses a new password, signs out everywhere else and signs in"),

    INVITE(
            Verb.POST,
            "/api/invitations",
            MANAGER,
            Rest.Invite.class,
            201,
            Rest.Invitation.class,
            "Makes an invitation into the team"),
    INVITATIONS(
            Verb.GET, "/api/invitations", MANAGER, null, 200, Rest.Invitation[].class, "The invitations that are open"),
    REVOKE_INVITATION(Verb.DELETE, "/api/invitations/{invitation}", MANAGER, null, 204, null, "Revokes an invitation"),
    JOIN_OFFER(Verb.GET, "/api/join/{token}", ANYONE, null, 200, Rest.JoinOffer.class, "What an invitation offers"),
    JOIN(Verb.POST, "/api/join/{token}", ANYONE, Rest.Join.class, 201, Rest.Me.class, "Joins the team and signs in"),

    BOARDS(
            Verb.GET,
            "/api/boards",
            SIGNED_IN,
            null,
            200,
            Rest.BoardSummary[].class,
            "The team's boards; for a guest the one"),
    NEW_BOARD(
            Verb.POST,
            "/api/boards",
            REP_OR_MANAGER,
            Rest.NewBoard.class,
            201,
            Rest.BoardSummary.class,
            "Opens a board"),
    BOARD(Verb.GET, "/api/boards/{board}", SIGNED_IN, null, 200, Rest.BoardSummary.class, "One board"),
    TICKET(
            Verb.POST,
            "/api/boards/{board}/ticket",
            SIGNED_IN,
            null,
            201,
            Rest.Ticket.class,
            "A ticket for the board's socket, for one use within a minute"),

    SERIES_LIST(Verb.GET, "/api/series", MEMBER, null, 200, ReviewRest.Series[].class, "The team's series of reviews"),
    NEW_SERIES(
            Verb.POST,
            "/api/series",
            MANAGER,
            ReviewRest.NewSeries.class,
            201,
            ReviewRest.Series.class,
            "Begins a series and prepares its first review"),
    SERIES(
            Verb.GET,
            "/api/series/{series}",
            MEMBER,
            null,
            200,
            ReviewRest.SeriesPage.class,
            "One series with all its reviews"),
    EDIT_SERIES(
            Verb.PATCH,
            "/api/series/{series}",
            MANAGER,
            ReviewRest.EditSeries.class,
            200,
            ReviewRest.Series.class,
            "Changes a series, for the reviews that are prepared from now on"),
    REVIEW_PLACE(
            Verb.GET,
            "/api/boards/{board}/review",
            SIGNED_IN,
            null,
            200,
            ReviewRest.ReviewPlace.class,
            "Where a board stands in its series; not found for a free board"),

    FOLLOW_UPS(
            Verb.GET,
            "/api/follow-ups?of",
            MEMBER,
            null,
            200,
            FollowUpLine[].class,
            "One's own follow-ups over all boards; with of=team everybody's"),
    TELL_OUTCOME(
            Verb.PUT,
            "/api/boards/{board}/follow-ups/{card}/outcome",
            WRITER,
            ReviewRest.TellOutcome.class,
            200,
            FollowUpLine.class,
            "Says what became of a follow-up"),
    DEALS(Verb.GET, "/api/deals", MEMBER, null, 200, DealLine[].class, "The deals that the team has talked about"),
    DEAL(Verb.GET, "/api/deals/{deal}", MEMBER, null, 200, DealThread.class, "One deal over the weeks"),

    STRATEGIES(
            Verb.GET,
            "/api/strategies",
            MEMBER,
            null,
            200,
            StrategyLine[].class,
            "What was decided against which obstacle, and what came of it"),
    STRATEGY(
            Verb.GET,
            "/api/strategies/{strategy}",
            MEMBER,
            null,
            200,
            PastStrategy.class,
            "One strategy with what came before and after it"),
    REUSE_PLACES(
            Verb.GET,
            "/api/boards/{board}/reuse-places",
            MEMBER,
            null,
            200,
            Reusing.ReusePlace[].class,
            "The deals of a board with their obstacles, under which a strategy can be used again"),
    REUSE(
            Verb.POST,
            "/api/boards/{board}/obstacles/{card}/reuse",
            WRITER,
            StrategyRest.Reuse.class,
            200,
            StrategyRest.Reused.class,
            "Proposes the chosen solutions of a strategy under an obstacle"),
    SUGGESTIONS(
            Verb.POST,
            "/api/suggestions",
            MEMBER,
            StrategyRest.Suggest.class,
            200,
            Suggestion[].class,
            "Strategies against obstacles like the one that is being written; the text is not kept"),
    TEAM_SUGGESTIONS(
            Verb.GET,
            "/api/team/suggestions",
            MEMBER,
            null,
            200,
            StrategyRest.TeamSuggestions.class,
            "Whether strategies are suggested to the team"),
    EDIT_TEAM_SUGGESTIONS(
            Verb.PUT,
            "/api/team/suggestions",
            MANAGER,
            StrategyRest.TeamSuggestions.class,
            200,
            StrategyRest.TeamSuggestions.class,
            "Turns the suggestions on or off for the team"),

    ASKS(Verb.GET, "/api/asks", MEMBER, null, 200, AskLine[].class, "What executives are asked for, over all boards"),
    ANSWER_ASK(
            Verb.POST,
            "/api/boards/{board}/asks/{card}/answer",
            EXECUTIVE_OR_MANAGER,
            ReviewRest.AnswerAsk.class,
            200,
            AskLine.class,
            "Answers a request to an executive"),
    MAKE_ASK_LINK(
            Verb.POST,
            "/api/ask-links",
            MANAGER,
            ReviewRest.NewAskLink.class,
            201,
            ReviewRest.AskLink.class,
            "Makes a link by which an executive answers requests without an account"),
    ASK_LINKS(
            Verb.GET,
            "/api/ask-links",
            MANAGER,
            null,
            200,
            ReviewRest.AskLink[].class,
            "The links to requests that are open"),
    REVOKE_ASK_LINK(Verb.DELETE, "/api/ask-links/{askLink}", MANAGER, null, 204, null, "Revokes a link to requests"),
    INBOX(
            Verb.GET,
            "/api/inbox/{token}",
            ANYONE,
            null,
            200,
            ReviewRest.AskInbox.class,
            "The requests that a link shows"),
    ANSWER_BY_LINK(
            Verb.POST,
            "/api/inbox/{token}/boards/{board}/asks/{card}/answer",
            ANYONE,
            ReviewRest.AnswerAsk.class,
            200,
            AskLine.class,
            "Answers a request by a link"),

    ARCHIVE(
            Verb.GET,
            "/api/archive?q&deal&person&type&remover&decided&outcome&kind&from&to&page",
            MEMBER,
            null,
            200,
            ArchivePage.class,
            "What was said on the team's boards, found by words; without words the boards that are over"),

    SUMMARY(
            Verb.GET,
            "/api/boards/{board}/summary",
            MEMBER,
            null,
            200,
            Summary.class,
            "A review as it was, without anything that is not for everybody"),
    EXPORT_MARKDOWN(
            "/api/boards/{board}/export/markdown?language&zone",
            MEMBER,
            "text/markdown",
            "The summary as Markdown, in language=zh or en, with times of that zone"),
    EXPORT_CSV(
            "/api/boards/{board}/export/csv?language&zone",
            MEMBER,
            "text/csv",
            "The summary as a table, in language=zh or en, with times of that zone"),
    EXPORT_JSON(
            Verb.GET,
            "/api/boards/{board}/export/json",
            MEMBER,
            null,
            200,
            Summary.class,
            "The summary as a file for other programs"),

    REPLAY(
            Verb.GET,
            "/api/boards/{board}/replay?from",
            MEMBER,
            null,
            200,
            ReplayRest.ReplayPage.class,
            "How a board came to be, event by event from=1 on, as one may see it now"),
    REPLAY_MOMENT(
            Verb.GET,
            "/api/boards/{board}/replay/at/{seq}",
            MEMBER,
            null,
            200,
            ReplayRest.ReplayMoment.class,
            "A board as it was after one event"),

    MAKE_CALENDAR(
            Verb.POST,
            "/api/me/calendar",
            MEMBER,
            null,
            201,
            ReviewRest.Calendar.class,
            "Makes the address of one's own calendar; an older one is void"),
    CALENDAR(
            "/api/calendar/{token}",
            ANYONE,
            "text/calendar",
            "Somebody's reviews and open follow-ups, for a calendar program"),

    WORDING(
            Verb.GET,
            "/api/team/wording",
            MEMBER,
            null,
            200,
            ReviewRest.Wording.class,
            "What the hint for words that blame goes by"),
    EDIT_WORDING(
            Verb.PUT,
            "/api/team/wording",
            MANAGER,
            ReviewRest.Wording.class,
            200,
            ReviewRest.Wording.class,
            "Changes what the hint goes by"),

    QUESTIONS(
            Verb.GET,
            "/api/boards/{board}/questions",
            SIGNED_IN,
            null,
            200,
            Question[].class,
            "Questions to and from oneself on a board, and those that others may learn from"),
    ASK_QUESTION(
            Verb.POST,
            "/api/boards/{board}/questions",
            SIGNED_IN,
            LessonRest.NewQuestion.class,
            201,
            Question.class,
            "Asks somebody why, without interrupting anybody"),
    ANSWER_QUESTION(
            Verb.POST,
            "/api/boards/{board}/questions/{question}/answer",
            SIGNED_IN,
            LessonRest.AnswerQuestion.class,
            200,
            Question.class,
            "Answers a question to oneself; once more, and the answer is another one"),
    WITHDRAW_QUESTION(
            Verb.DELETE,
            "/api/boards/{board}/questions/{question}",
            SIGNED_IN,
            null,
            204,
            null,
            "Takes a question back that has no answer yet"),
    MY_QUESTIONS(
            Verb.GET,
            "/api/me/questions",
            MEMBER,
            null,
            200,
            Question[].class,
            "Questions to and from oneself, everywhere"),
    BOOKMARKS(
            Verb.GET,
            "/api/boards/{board}/bookmarks",
            MEMBER,
            null,
            200,
            Bookmark[].class,
            "One's own bookmarks on a board"),
    NEW_BOOKMARK(
            Verb.POST,
            "/api/boards/{board}/bookmarks",
            MEMBER,
            LessonRest.NewBookmark.class,
            201,
            Bookmark.class,
            "Makes a bookmark that nobody else ever sees"),
    EDIT_BOOKMARK(
            Verb.PATCH,
            "/api/bookmarks/{bookmark}",
            MEMBER,
            LessonRest.EditBookmark.class,
            200,
            Bookmark.class,
            "Changes the note of a bookmark"),
    REMOVE_BOOKMARK(Verb.DELETE, "/api/bookmarks/{bookmark}", MEMBER, null, 204, null, "Removes a bookmark"),
    NEW_GUESS(
            Verb.POST,
            "/api/boards/{board}/guesses",
            MEMBER,
            LessonRest.NewGuess.class,
            201,
            Guess.class,
            "Guesses at a deal; the first guess counts"),
    GRADE_GUESS(
            Verb.POST,
            "/api/guesses/{guess}/grade",
            MEMBER,
            LessonRest.GradeGuess.class,
            200,
            Guess.class,
            "Says how well one knew it, which decides when it comes again"),
    SHARE_GUESS(
            Verb.PUT,
            "/api/guesses/{guess}/share",
            MEMBER,
            LessonRest.ShareGuess.class,
            200,
            Guess.class,
            "Asks a veteran or manager for a comment on a guess"),
    COMMENT_GUESS(
            Verb.POST,
            "/api/guesses/{guess}/comments",
            MEMBER,
            LessonRest.CommentGuess.class,
            200,
            Guess.class,
            "Comments a guess, as its owner or as the one who was asked to"),
    GUESS_SEEN(
            Verb.POST,
            "/api/guesses/{guess}/seen",
            MEMBER,
            null,
            204,
            null,
            "One has read the comments on one's guess"),
    NOTEBOOK(
            Verb.GET,
            "/api/notebook",
            MEMBER,
            null,
            200,
            LessonRest.Notebook.class,
            "One's own guesses, bookmarks and questions, and the guesses that others ask one about"),

    INVITE_GUESTS(
            Verb.POST,
            "/api/boards/{board}/guest-links",
            MANAGER,
            Rest.InviteGuests.class,
            201,
            Rest.GuestLink.class,
            "Makes a link to this board for people without an account"),
    GUEST_LINKS(
            Verb.GET,
            "/api/boards/{board}/guest-links",
            MANAGER,
            null,
            200,
            Rest.GuestLink[].class,
            "The guest links that are open"),
    REVOKE_GUEST_LINK(
            Verb.DELETE,
            "/api/boards/{board}/guest-links/{link}",
            MANAGER,
            null,
            204,
            null,
            "Revokes a guest link; its guests are out at once"),
    GUEST_OFFER(Verb.GET, "/api/guest/{token}", ANYONE, null, 200, Rest.GuestOffer.class, "What a guest link offers"),
    ENTER_AS_GUEST(
            Verb.POST,
            "/api/guest/{token}",
            ANYONE,
            Rest.EnterAsGuest.class,
            201,
            Rest.Me.class,
            "Comes in as a guest of one board"),

    GROWTH(
            Verb.GET,
            "/api/growth/{member}",
            MEMBER,
            null,
            200,
            Growth.class,
            "How somebody found their feet: for themselves and for managers"),
    HELP(
            Verb.GET,
            "/api/help?of",
            MEMBER,
            null,
            200,
            HelpLine[].class,
            "Who helped whom, by time; with of= only what one person gave and got"),
    REPLAYED(
            Verb.POST,
            "/api/boards/{board}/replays",
            MEMBER,
            null,
            204,
            null,
            "Notes that one has replayed this board today"),
    DELETE_MEMBER(
            Verb.DELETE,
            "/api/members/{member}",
            MANAGER,
            null,
            204,
            null,
            "Deletes somebody else for good; what they wrote stays, without their name"),
    DELETE_ME(
            Verb.POST,
            "/api/me/deletion",
            MEMBER,
            FarewellRest.DeleteMe.class,
            204,
            null,
            "Deletes oneself for good; what one wrote stays, without one's name"),
    EXPORT_TEAM(
            "/api/team/export", MANAGER, "application/zip", "Everything of the team that a manager may see, as a file"),
    DELETE_TEAM(
            Verb.POST,
            "/api/team/deletion",
            MANAGER,
            FarewellRest.DeleteTeam.class,
            204,
            null,
            "Deletes the team with all its boards and people, for good"),

    DOCUMENT(Verb.GET, "/api/openapi.json", ANYONE, null, 200, Object.class, "This document");

    final Verb verb;
    final String path;
    private final String query;
    final Who who;
    final @Nullable Class<?> body;
    final int status;
    final @Nullable Class<?> answer;
    /** Of the answer. */
    final String mediaType;

    final String summary;

    /** One that gives a text. */
    Operation(String path, Who who, String mediaType, String summary) {
        this(Verb.GET, path, who, null, 200, String.class, mediaType, summary);
    }

    Operation(
            Verb verb,
            String path,
            Who who,
            @Nullable Class<?> body,
            int status,
            @Nullable Class<?> answer,
            String summary) {
        this(verb, path, who, body, status, answer, "application/json", summary);
    }

    Operation(
            Verb verb,
            String path,
            Who who,
            @Nullable Class<?> body,
            int status,
            @Nullable Class<?> answer,
            String mediaType,
            String summary) {
        this.verb = verb;
        this.path = path.replaceFirst("[?].*", "");
        this.query = path.contains("?") ? path.replaceFirst(".*[?]", "") : "";
        this.who = who;
        this.body = body;
        this.status = status;
        this.answer = answer;
        this.mediaType = mediaType;
        this.summary = summary;
    }

    /** The methods that are used here. */
    enum Verb {
        GET,
        POST,
        PATCH,
        PUT,
        DELETE
    }

    HttpMethod method() {
        return HttpMethod.valueOf(verb.name());
    }

    /** What may stand behind the question mark of the address. */
    List<String> query() {
        return query.isEmpty() ? List.of() : List.of(query.split("&", -1));
    }

    /** The path as the router wants it. */
    String route() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }

    /** Whether it changes something, so that another site must not be able to send it. */
    boolean unsafe() {
        return verb != Verb.GET;
    }
}
