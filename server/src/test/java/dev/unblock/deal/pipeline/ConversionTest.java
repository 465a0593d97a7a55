package dev.unblock.deal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Language;
import dev.unblock.deal.pipeline.Figures.StagePath;
import dev.unblock.deal.pipeline.PipelineRest.StageConversion;
import dev.unblock.deal.stages.DefaultStage;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of the deals that were in a stage. */
class ConversionTest {
    private static final Pipeline STAGES = new Pipeline(DefaultStage.in(Language.EN));

    /** A deal of which everything was said in the period. */
    private static StagePath path(String names, @Nullable String stage) {
        List<String> all = names.isEmpty() ? List.of() : Arrays.asList(names.split(" > ", -1));
        return new StagePath(all, stage, 0, all.size(), 1);
    }

    /** Of the stages in which deals were: deals, on, lost, there, back. */
    private static String told(Pipeline stages, StagePath... paths) {
        return Conversion.of(List.of(paths), stages).stream()
                .filter(it -> it.n() > 0)
                .map(ConversionTest::line)
                .collect(Collectors.joining("; "));
    }

    private static String line(StageConversion it) {
        return "%s %d: %d %d %d %d".formatted(it.name(), it.n(), it.on(), it.lost(), it.there(), it.back());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Proposal | proposal | Proposal 1: 0 0 1 0",
                "Proposal > Won | won | Proposal 1: 1 0 0 0",
                "Proposal > Lost | lost | Proposal 1: 0 1 0 0",
                "Qualification > Proposal > Lost | lost | Qualification 1: 1 0 0 0; Proposal 1: 0 1 0 0",
                "Proposal > Qualification | qualification | Qualification 1: 0 0 1 0; Proposal 1: 0 0 0 1",
                "Proposal > Qualification > Lost | lost | Qualification 1: 0 1 0 0; Proposal 1: 0 1 0 0",
                "Proposal > Qualification > Proposal | proposal | Qualification 1: 1 0 0 0; Proposal 1: 0 0 1 0",
                "Proposal > Lost > Proposal | proposal | Proposal 1: 0 0 1 0",
                "Proposal > Lost > Qualification > Won | won | Qualification 1: 1 0 0 0; Proposal 1: 1 0 0 0",
                "Proposal > '' | none | Proposal 1: 0 0 0 1",
                "Won | won | ''",
                "'' | negotiation | Negotiation 1: 0 0 1 0",
                "'' | none | ''",
                "商务谈判 > Won | won | Negotiation 1: 1 0 0 0",
                "Sales talk > Proposal | proposal | Proposal 1: 0 0 1 0",
            })
    void aDealCountsOnceForAStageByWhatFollowedItsLastStay(String names, @Nullable String stage, String expected) {
        assertThat(told(STAGES, path(names.replace("''", ""), stage))).isEqualTo(expected);
    }

    @Test
    void onlyStaysInThePeriodCount() {
        List<String> names = List.of("Prospecting", "Qualification", "Proposal", "Won");
        assertThat(told(STAGES, new StagePath(names, "won", 2, 3, 7)))
                .as("the stay that goes on when the period begins, and those that begin in it")
                .isEqualTo("Qualification 7: 7 0 0 0; Proposal 7: 7 0 0 0");
        assertThat(told(STAGES, new StagePath(names, "won", 0, 0, 7)))
                .as("nothing was said before the end: the first stage is that of the beginning")
                .isEqualTo("Prospecting 7: 7 0 0 0");
        assertThat(told(STAGES, new StagePath(names, "won", 4, 4, 7)))
                .as("all was over before")
                .isEmpty();
    }

    @Test
    void aRenamedStageIsKnownByADealThatIsStillInIt() {
        Pipeline renamed = new Pipeline(STAGES.stages().stream()
                .map(it -> it.id().equals("proposal")
                        ? new Stage(it.id(), "Quote", it.kind(), it.probability(), it.required(), it.mostDays())
                        : it)
                .map(it -> it.id().equals("qualification")
                        ? new Stage("own", "Check", it.kind(), it.probability(), it.required(), it.mostDays())
                        : it)
                .toList());
        assertThat(told(renamed, path("Old name > Won", "won"), path("Old name", "own")))
                .isEqualTo("Check 2: 1 0 1 0");
    }

    @Test
    void everyOpenStageHasALine() {
        assertThat(Conversion.of(List.of(), STAGES)).hasSize(8).allMatch(it -> it.n() == 0);
    }
}
