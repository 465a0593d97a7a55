package dev.unblock.library.lessons;

import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.SIGNED_IN;

import dev.unblock.board.PublicView;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions to one person, pinned to a board. An open question is visible to the two people only. An answered one is
 * visible to the team: on a free board at once, on a review once it is over, so that it does not distract from the
 * meeting.
 */
public final class QuestionRoutes implements Endpoints {
    private final PgQuestions questions;
    private final PgPeople people;
    private final PgGuests guests;
    private final TeamBoards boards;
    private final Function<Person, Quotes> viewers;
    private final TokenGenerator tokens;
    private final QuestionListener listener;

    public QuestionRoutes(
            PgQuestions questions,
            PgPeople people,
            PgGuests guests,
            TeamBoards boards,
            Function<Person, Quotes> viewers,
            TokenGenerator tokens,
            QuestionListener listener) {
        this.questions = questions;
        this.people = people;
        this.guests = guests;
        this.boards = boards;
        this.viewers = viewers;
        this.tokens = tokens;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("QUESTIONS", "/api/boards/{board}/questions", SIGNED_IN, this::onBoard)
                        .isHeavy()
                        .gives(Question[].class)
                        .says(
                                "Questions on a board that you asked, were asked, or that are answered and open to the team"),
                get("MY_QUESTIONS", "/api/me/questions", MEMBER, this::mine)
                        .isHeavy()
                        .gives(Question[].class)
                        .says("All questions that you asked or were asked"),
                post("ASK_QUESTION", "/api/boards/{board}/questions", SIGNED_IN, this::ask)
                        .isHeavy()
                        .takes(LessonRest.NewQuestion.class)
                        .makes(Question.class)
                        .says("Asks one person a question without interrupting the meeting"),
                post("ANSWER_QUESTION", "/api/boards/{board}/questions/{question}/answer", SIGNED_IN, this::answer)
                        .takes(LessonRest.AnswerQuestion.class)
                        .gives(Question.class)
                        .says("Answers a question that you were asked; answering again replaces the answer"),
                delete("WITHDRAW_QUESTION", "/api/boards/{board}/questions/{question}", SIGNED_IN, this::withdraw)
                        .says("Withdraws a question that has no answer yet"));
    }

    private Object onBoard(Call call) {
        String board = boards.mine(call);
        Person me = SignedIn.person(call);
        Quotes quotes = viewers.apply(SignedIn.person(call));
        PublicView shown = quotes.on(board);
        boolean forAll = me instanceof Member && (shown.meeting() == null || !shown.isOpen());
        return questions.onBoard(board, me.id(), forAll).await().stream()
                // a question also reveals something of its card
                .filter(it -> it.concerns(me.id()) || it.pin().on(shown).isPresent())
                .map(quotes::quoted)
                .toList();
    }

    private Object mine(Call call) {
        Quotes quotes = viewers.apply(SignedIn.person(call));
        return questions.of(SignedIn.member(call).id()).await().stream()
                .map(quotes::quoted)
                .toList();
    }

    private Object ask(Call call) {
        String board = boards.mine(call);
        LessonRest.NewQuestion sent = call.body(LessonRest.NewQuestion.class);
        Person me = SignedIn.person(call);
        Quotes quotes = viewers.apply(SignedIn.person(call));
        Pin pin = quotes.checked(board, sent.pin());
        String text = RequiredText.said("text", sent.text());
        if (sent.to().equals(me.id()) || !isHere(board, me, sent.to())) {
            throw Refused.field("to", "Must be another person on this board.");
        }
        Question asked = questions
                .ask(tokens.id(), new PgQuestions.Asking(board, me.team().id(), pin, me.id(), sent.to(), text))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
        return told(asked, quotes);
    }

    private boolean isHere(String board, Person me, String other) {
        return Stream.concat(
                        people.members(me.team().id()).await().stream().filter(Member::active),
                        guests.guests(board).await().stream())
                .anyMatch(it -> it.id().equals(other));
    }

    private Object answer(Call call) {
        String board = boards.mine(call);
        String text = RequiredText.said(
                "text", call.body(LessonRest.AnswerQuestion.class).text());
        Question answered = questions
                .answer(board, call.path("question"), SignedIn.person(call).id(), text)
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        return told(answered, viewers.apply(SignedIn.person(call)));
    }

    private @Nullable Object withdraw(Call call) {
        String board = boards.mine(call);
        String me = SignedIn.person(call).id();
        Question question = questions
                .find(board, call.path("question"))
                .await()
                .filter(it -> it.asker().equals(me))
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        if (!questions.withdraw(board, question.id(), me).await()) {
            throw Refused.because(
                    ProblemCode.REFUSED, "The question has been answered and can no longer be withdrawn.");
        }
        tell(question);
        return null;
    }

    private Question told(Question question, Quotes quotes) {
        tell(question);
        return quotes.quoted(question);
    }

    private void tell(Question question) {
        listener.questionsChanged(question.board(), Set.of(question.asker(), question.asked()));
    }
}
