package dev.unblock.review.series;

import dev.unblock.board.FieldMerge;
import dev.unblock.board.KeyedMerge;
import dev.unblock.board.Plan;
import dev.unblock.http.Refused;
import dev.unblock.review.series.SeriesRest.SeenSeries;
import dev.unblock.review.series.SeriesRest.SeriesMember;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges an edit of a series with what others have changed since its writer looked. Pure. */
final class SeriesEdit {
    private SeriesEdit() {}

    static Series over(Series now, SeriesRest.EditSeries sent) {
        SeenSeries was = sent.was();
        FieldMerge merge = new FieldMerge();
        Series merged = new Series(
                now.id(),
                now.team(),
                merge.value(
                        "name", sent.name() == null ? null : sent.name().strip(), was, SeenSeries::name, now.name()),
                now.language(),
                merge.value("rhythm", sent.rhythm(), was, SeenSeries::rhythm, now.rhythm()),
                merge.value("weekday", sent.weekday(), was, SeenSeries::weekday, now.weekday()),
                LocalTime.parse(merge.value("time", sent.time(), was, SeenSeries::time, SeriesAnswers.time(now))),
                zone(merge.value(
                        "zone", sent.zone(), was, SeenSeries::zone, now.zone().getId())),
                merge.value("minutes", sent.minutes(), was, SeenSeries::minutes, now.minutes()),
                merge.value("prepareHours", sent.prepareHours(), was, SeenSeries::prepareHours, now.prepareHours()),
                merge.value("moderator", sent.moderator(), was, SeenSeries::moderator, now.moderator()),
                members(
                        merge,
                        sent.members(),
                        merge.seen("members", sent.members(), was, SeenSeries::members),
                        now.members()),
                now.begins(),
                now.anchor(),
                Objects.requireNonNullElse(sent.ended(), now.ended()),
                now.template(),
                merge.value("newcomers", sent.newcomers(), was, SeenSeries::newcomers, now.newcomers()));
        if (merge.unseen() != null) {
            throw Refused.field(merge.unseen(), "It must be there if the field is sent.");
        }
        if (merge.clash() != null) {
            throw Refused.changed(merge.clash());
        }
        return merged;
    }

    /** Each member's part is a field of its own; their order does not matter. */
    private static List<Plan.Attendee> members(
            FieldMerge merge,
            @Nullable List<SeriesMember> said,
            @Nullable List<SeriesMember> was,
            List<Plan.Attendee> now) {
        if (said == null) return now;
        if (was == null) return attendees(said);
        checkOnce(said);
        KeyedMerge<Plan.Attendee> members =
                KeyedMerge.of(byMember(attendees(said)), byMember(attendees(was)), byMember(now));
        merge.note("members", members.clashes());
        return List.copyOf(members.merged().values());
    }

    private static void checkOnce(List<SeriesMember> said) {
        if (said.stream().map(SeriesMember::member).distinct().count() < said.size()) {
            throw Refused.field("members", "Each member must be named once.");
        }
    }

    private static Map<String, Plan.Attendee> byMember(List<Plan.Attendee> all) {
        Map<String, Plan.Attendee> members = new LinkedHashMap<>();
        all.forEach(it -> members.put(it.member(), it));
        return members;
    }

    static List<Plan.Attendee> attendees(List<SeriesMember> members) {
        return members.stream()
                .map(it -> new Plan.Attendee(it.member(), it.bringsDeal(), it.votes()))
                .toList();
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Refused.field("zone", "There is no such time zone.");
        }
    }
}
