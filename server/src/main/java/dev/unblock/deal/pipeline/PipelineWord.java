package dev.unblock.deal.pipeline;

import dev.unblock.board.Language;

/** A term in the tables of the statistics. */
enum PipelineWord {
    PIPELINE("Pipeline", "销售漏斗"),
    MONTH("Month", "月份"),
    PERIOD("Whole period", "整个时间段"),
    SOURCE("Lead source", "客户来源"),
    NO_SOURCE("No source", "未填来源"),
    STAGE("Stage", "阶段"),
    NO_STAGE("No stage", "未定阶段"),
    DEALS("Deals", "商机数"),
    CREATED("Created", "新建"),
    WON("Won", "赢单"),
    LOST("Lost", "丢单"),
    OPEN("Open", "进行中"),
    WIN_RATE("Win rate", "赢单率"),
    LOW("Win rate, 95 % from", "赢单率 95% 区间下限"),
    HIGH("Win rate, 95 % to", "赢单率 95% 区间上限"),
    WENT_ON("Went on", "已推进"),
    STILL_THERE("Still there", "仍在此阶段"),
    MOVED_BACK("Moved back", "已退回"),
    LOWER_QUARTILE("Days, lower quartile", "天数（下四分位）"),
    MEDIAN("Days, median", "天数（中位数）"),
    UPPER_QUARTILE("Days, upper quartile", "天数（上四分位）"),
    MOST_DAYS("Stuck after days", "停留上限（天）"),
    STUCK("Stuck", "超过上限");

    private final String english;
    private final String chinese;

    PipelineWord(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(Language language) {
        return switch (language) {
            case EN -> english;
            case ZH -> chinese;
        };
    }
}
