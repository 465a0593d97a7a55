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

/** Bodies about requests to executives and the links to them. */
public final class AskRest {
    private AskRest() {}

    /** @param ask what is answered, as it was seen */
    record AnswerAsk(
            Ask ask,
            boolean granted,
            @Size(max = Limits.ASK) String text) {}

    /** @param name who will open it, e.g. the director */
    record NewAskLink(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            @Min(1) @Max(PeopleRest.MAX_HOURS) int expiresInHours) {}

    /** @param url only in the answer to its making: the server itself keeps a hash */
    record AskLink(String id, @Nullable String url, String name, Instant createdAt, Instant expiresAt) {}

    /** What an executive sees by a link, without an account. */
    record AskInbox(String team, String name, List<AskLine> asks) {}
}
