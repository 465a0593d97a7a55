package dev.unblock.library.lessons;

import static dev.unblock.http.Endpoint.post;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.library.lessons.Guessed.GuessedObstacle;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.team.PgPeople;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Guesses at a deal, their grades, and comments on them. */
public final class GuessRoutes implements Endpoints {
    private final PgGuesses guesses;
    private final PgPeople people;
    private final TeamBoards boards;
    private final Function<Person, Quotes> viewers;
    private final TokenGenerator tokens;

    public GuessRoutes(
            PgGuesses guesses,
            PgPeople people,
            TeamBoards boards,
            Function<Person, Quotes> viewers,
            TokenGenerator tokens) {
        this.guesses = guesses;
        this.people = people;
        this.boards = boards;
        this.viewers = viewers;
        this.tokens = tokens;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("NEW_GUESS", "/api/boards/{board}/guesses", MEMBER, this::guess)
                        .isHeavy()
                        .takes(LessonRest.NewGuess.class)
                        .makes(Guess.class)
                        .says("Saves a guess at a deal; only the first one counts"),
                post("GRADE_GUESS", "/api/guesses/{guess}/grade", MEMBER, this::grade)
                        .takes(LessonRest.GradeGuess.class)
                        .gives(Guess.class)
                        .says("Grades your own guess, which sets when it comes up for review again"),
                put("SHARE_GUESS", "/api/guesses/{guess}/share", MEMBER, this::share)
                        .takes(LessonRest.ShareGuess.class)
                        .gives(Guess.class)
                        .says("Asks a veteran or manager to comment on a guess"),
                post("COMMENT_GUESS", "/api/guesses/{guess}/comments", MEMBER, this::comment)
                        .takes(LessonRest.CommentGuess.class)
                        .gives(Guess.class)
                        .says("Adds a comment to a guess; for its owner and the person who was asked"),
                post("GUESS_SEEN", "/api/guesses/{guess}/seen", MEMBER, this::seen)
                        .says("Marks the comments on a guess as read"));
    }

    private Object guess(Call call) {
        String board = boards.mine(call);
        LessonRest.NewGuess sent = call.body(LessonRest.NewGuess.class);
        Quotes quotes = viewers.apply(SignedIn.person(call));
        Pin pin = quotes.checked(board, new Pin(PinTarget.MOMENT, sent.seq(), sent.deal(), null));
        String deal = Optional.ofNullable(pin.deal()).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        return quotes.quoted(
                guesses.guess(tokens.id(), SignedIn.member(call).id(), board, deal, pin.seq(), guessed(sent))
                        .await());
    }

    private static Guessed guessed(LessonRest.NewGuess sent) {
        List<GuessedObstacle> obstacles = sent.obstacles().stream()
                .map(it -> new GuessedObstacle(RequiredText.said("obstacles", it.text()), it.remover()))
                .toList();
        List<String> solutions = sent.solutions().stream()
                .map(it -> RequiredText.said("solutions", it))
                .toList();
        if (obstacles.isEmpty() && solutions.isEmpty()) {
            throw Refused.field("obstacles", "Must not be blank.");
        }
        if (sent.key() != null && sent.key() >= obstacles.size()) {
            throw Refused.field("key", "Must be the index of one of the obstacles, from 0.");
        }
        return new Guessed(obstacles, solutions, sent.key());
    }

    private Object grade(Call call) {
        int grade = call.body(LessonRest.GradeGuess.class).grade();
        return told(
                call,
                guesses.grade(call.path("guess"), SignedIn.member(call).id(), grade)
                        .await());
    }

    private Object share(Call call) {
        Member me = SignedIn.member(call);
        String with = call.body(LessonRest.ShareGuess.class).with();
        Guess mine = mine(call);
        if (with != null && !canComment(me, with)) {
            throw Refused.field("with", "Must be a veteran or manager of the team.");
        }
        return told(call, guesses.share(mine.id(), me.id(), with).await());
    }

    private Guess mine(Call call) {
        String me = SignedIn.member(call).id();
        return guesses.find(call.path("guess"), me)
                .await()
                .filter(it -> it.member().equals(me))
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private boolean canComment(Member me, String other) {
        return people.members(me.team().id()).await().stream()
                .anyMatch(it -> it.id().equals(other)
                        && !it.id().equals(me.id())
                        && it.active()
                        && (it.seniority() == Seniority.VETERAN || it.role() == Role.MANAGER));
    }

    private Object comment(Call call) {
        String me = SignedIn.member(call).id();
        Guess guess =
                guesses.find(call.path("guess"), me).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        String text = RequiredText.said(
                "text", call.body(LessonRest.CommentGuess.class).text());
        if (!guesses.comment(tokens.id(), guess.id(), me, text).await()) {
            throw Refused.because(ProblemCode.LIMIT_EXCEEDED);
        }
        return told(call, guesses.find(guess.id(), me).await().map(it -> it.seenBy(me)));
    }

    private @Nullable Object seen(Call call) {
        guesses.seen(mine(call).id(), SignedIn.member(call).id()).await();
        return null;
    }

    private Guess told(Call call, Optional<Guess> guess) {
        return guess.map(viewers.apply(SignedIn.person(call))::quoted)
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }
}
