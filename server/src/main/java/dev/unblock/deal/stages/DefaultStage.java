package dev.unblock.deal.stages;

import dev.unblock.board.Language;
import dev.unblock.deal.Folded;
import dev.unblock.deal.StageKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stages of a new team, with their usual probabilities. */
public enum DefaultStage {
    PROSPECTING("Prospecting", "初步接洽", 10),
    QUALIFICATION("Qualification", "资格判断", 10),
    NEEDS_ANALYSIS("Needs analysis", "需求分析", 20),
    VALUE_PROPOSITION("Value proposition", "价值呈现", 50),
    DECISION_MAKERS("Decision makers", "识别决策人", 60),
    PERCEPTION("Perception analysis", "认知分析", 70),
    PROPOSAL("Proposal", "方案报价", 75),
    NEGOTIATION("Negotiation", "商务谈判", 90),
    WON("Won", "赢单", 100),
    LOST("Lost", "输单", 0);

    private final String english;
    private final String chinese;
    private final int probability;

    DefaultStage(String english, String chinese, int probability) {
        this.english = english;
        this.chinese = chinese;
        this.probability = probability;
    }

    /** In their order. */
    public static List<Stage> in(Language language) {
        return Arrays.stream(values()).map(it -> it.stage(language)).toList();
    }

    /** The default stage that has this name in one of the languages. */
    static Optional<DefaultStage> named(String name) {
        String folded = Folded.of(name);
        return Arrays.stream(values())
                .filter(it -> folded.equals(Folded.of(it.english)) || folded.equals(it.chinese))
                .findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Stage stage(Language language) {
        String name = switch (language) {
            case EN -> english;
            case ZH -> chinese;
        };
        return new Stage(id(), name, kind(), probability, List.of(), null);
    }

    private StageKind kind() {
        return switch (this) {
            case WON -> StageKind.WON;
            case LOST -> StageKind.LOST;
            default -> StageKind.OPEN;
        };
    }
}
