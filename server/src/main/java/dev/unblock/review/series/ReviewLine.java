package dev.unblock.review.series;

import dev.unblock.board.Meeting;
import dev.unblock.board.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review in the list of its series.
 *
 * @param previous board of the previous review
 * @param worth sum of the answers to "was it worth the time?"
 * @param worthOf number of answers
 * @param deals once the review has begun, those on its agenda
 * @param prepareBy deadline for preparing deals
 * @param begun absent until it begins
 */
public record ReviewLine(
        String board,
        String series,
        @Nullable String previous,
        String title,
        Instant startsAt,
        Stage stage,
        String goal,
        int deals,
        int decided,
        FollowUpRate kept,
        int worth,
        int worthOf,
        Instant prepareBy,
        Preparation preparation,
        Meeting.@Nullable Begun begun) {}
