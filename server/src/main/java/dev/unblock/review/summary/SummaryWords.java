package dev.unblock.review.summary;

import dev.unblock.board.Ask;
import dev.unblock.board.Language;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import dev.unblock.review.followups.FollowUpLine;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The terms used in an export. */
public record SummaryWords(
        String begins,
        String goal,
        String result,
        String stuckBecause,
        String obstacle,
        String obstacles,
        String key,
        String votes,
        String groupedWith,
        String ask,
        String answer,
        String granted,
        String declined,
        String strategy,
        String notChosen,
        String noDecision,
        String why,
        String decisions,
        String followUps,
        String followUp,
        String due,
        String broughtOver,
        String parked,
        String parkingLot,
        String people,
        String wrote,
        String voted,
        String worth,
        String moods,
        String section,
        String deal,
        String owner,
        String text,
        String who,
        String state,
        String colon,
        Map<Remover, String> removers,
        Map<Outcome.Result, String> results,
        String open,
        String former,
        String byLink,
        String notedBy,
        String asNoted) {
    private static final SummaryWords ENGLISH = new SummaryWords(
            "Begins",
            "Goal",
            "Result",
            "Stuck because",
            "Obstacle",
            "Obstacles",
            "key obstacle",
            "votes",
            "grouped with",
            "Request",
            "Answer",
            "granted",
            "declined",
            "Strategy",
            "Not chosen",
            "No decision",
            "Why",
            "Decisions and follow-ups",
            "Follow-ups",
            "Follow-up",
            "Due",
            "Follow-ups from earlier reviews",
            "Parked",
            "Parking lot",
            "People",
            "cards written",
            "votes given",
            "Worth the time (1 to 5)",
            "Mood (1 to 5)",
            "Section",
            "Deal",
            "Owner",
            "Text",
            "Who",
            "State",
            ": ",
            Map.of(
                    Remover.UNSORTED, "not sorted yet",
                    Remover.REP, "rep",
                    Remover.MANAGER, "manager",
                    Remover.EXECUTIVE, "executive"),
            Map.of(
                    Outcome.Result.DONE, "done",
                    Outcome.Result.PARTLY, "partly done",
                    Outcome.Result.NOT_DONE, "not done",
                    Outcome.Result.DROPPED, "not needed any more"),
            "open",
            "former member",
            "%s (by link)",
            "%s (noted by %s)",
            "%s (as noted)");

    private static final SummaryWords CHINESE = new SummaryWords(
            "开始时间",
            "目标",
            "结果",
            "卡点",
            "障碍",
            "障碍",
            "关键障碍",
            "票数",
            "归入",
            "请求",
            "答复",
            "同意",
            "不同意",
            "策略",
            "未选用",
            "暂不决定",
            "理由",
            "决定与跟进",
            "跟进",
            "跟进",
            "到期",
            "以往例会的跟进",
            "暂搁",
            "停车场",
            "参会人",
            "写下的卡片",
            "投出的票",
            "是否值得花时间（1 至 5 分）",
            "心情（1 至 5 分）",
            "部分",
            "商机",
            "负责人",
            "内容",
            "由谁",
            "状态",
            "：",
            Map.of(
                    Remover.UNSORTED, "未归类",
                    Remover.REP, "代表",
                    Remover.MANAGER, "经理",
                    Remover.EXECUTIVE, "高管"),
            Map.of(
                    Outcome.Result.DONE, "已完成",
                    Outcome.Result.PARTLY, "部分完成",
                    Outcome.Result.NOT_DONE, "未完成",
                    Outcome.Result.DROPPED, "不再需要"),
            "进行中",
            "前成员",
            "%s（通过链接）",
            "%s（由 %s 代记）",
            "%s（据记录）");

    public static SummaryWords of(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ZH -> CHINESE;
        };
    }

    /** A deleted member has no name. */
    String named(String name) {
        return name.isEmpty() ? former : name;
    }

    /** Who answered; if a member entered the answer for somebody else, also that member. */
    String answerer(Ask.Answer answer, UnaryOperator<String> nameOf) {
        String said = named(Objects.requireNonNullElse(answer.by(), ""));
        String author = answer.author();
        if (author == null) {
            return asNoted.formatted(said);
        }
        if (author.startsWith(Ask.LINK)) {
            return byLink.formatted(said);
        }
        String name = named(nameOf.apply(author));
        return answer.by() == null ? name : notedBy.formatted(said, name);
    }

    String remover(Remover remover) {
        return removers.getOrDefault(remover, "");
    }

    String outcome(FollowUpLine line) {
        Outcome outcome = line.outcome();
        if (outcome == null) {
            return open;
        }
        String result = results.getOrDefault(outcome.result(), "");
        return outcome.came().isEmpty() ? result : result + colon + outcome.came();
    }
}
