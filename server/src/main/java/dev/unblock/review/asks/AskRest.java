package dev.unblock.review.asks;

import dev.unblock.board.Ask;
import dev.unblock.board.Limits;
import dev.unblock.board.TextRule;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleRest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for requests to executives and their links. */
public final class AskRest {
    private AskRest() {}

    /** @param ask the request as the answerer saw it */
    record AnswerAsk(
            Ask ask,
            boolean granted,
            @Size(max = Limits.ASK) String text) {}

    /** @param name of the person it is for, e.g. the director */
    record NewAskLink(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            @Min(1) @Max(PeopleRest.MAX_HOURS) int expiresInHours) {}

    /** @param url only in the answer that creates it: the server keeps only a hash */
    record AskLink(String id, @Nullable String url, String name, Instant createdAt, Instant expiresAt) {}

    /** What an executive sees with a link, without an account. */
    record AskInbox(String team, String name, List<AskLine> asks) {}
}
