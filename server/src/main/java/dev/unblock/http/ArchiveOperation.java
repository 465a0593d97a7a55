package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Who.MEMBER;

import dev.unblock.library.ArchivePage;
import dev.unblock.review.Summary;

/** Looking back at boards: the search, summaries, replays. */
enum ArchiveOperation implements Operation {
    ARCHIVE(get("/api/archive?q&deal&person&type&remover&decided&outcome&kind&from&to&page", MEMBER)
            .isHeavy()
            .gives(ArchivePage.class)
            .says("What was said on the team's boards, found by words; without words the boards that are over")),

    SUMMARY(get("/api/boards/{board}/summary", MEMBER)
            .isHeavy()
            .gives(Summary.class)
            .says("A review as it was, without anything that is not for everybody")),
    EXPORT_MARKDOWN(get("/api/boards/{board}/export/markdown?language&zone", MEMBER)
            .isHeavy()
            .writes("text/markdown")
            .says("The summary as Markdown, in language=zh or en, with times of that zone")),
    EXPORT_CSV(get("/api/boards/{board}/export/csv?language", MEMBER)
            .isHeavy()
            .writes("text/csv")
            .says("The summary as a table, in language=zh or en")),
    EXPORT_JSON(get("/api/boards/{board}/export/json", MEMBER)
            .isHeavy()
            .gives(Summary.class)
            .says("The summary as a file for other programs")),

    REPLAY(get("/api/boards/{board}/replay?from", MEMBER)
            .isHeavy()
            .gives(ReplayRest.ReplayPage.class)
            .says("How a board came to be, event by event from=1 on, as one may see it now")),
    REPLAY_MOMENT(get("/api/boards/{board}/replay/at/{seq}", MEMBER)
            .isHeavy()
            .gives(ReplayRest.ReplayMoment.class)
            .says("A board as it was after one event"));

    private final Terms terms;

    ArchiveOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
