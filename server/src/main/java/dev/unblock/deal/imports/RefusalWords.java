package dev.unblock.deal.imports;

import dev.unblock.board.Language;
import dev.unblock.deal.reading.value.Refusal;
import java.util.List;

/** Why a row was refused, in words. Pure. */
final class RefusalWords {
    private RefusalWords() {}

    static String of(ImportRest.RowRefused refused, Language language) {
        String words = switch (language) {
            case EN -> english(refused.reason(), refused.arguments());
            case ZH -> chinese(refused.reason(), refused.arguments());
        };
        String colon = language == Language.ZH ? "：" : ": ";
        return refused.column().isEmpty() ? words : refused.column() + colon + words;
    }

    private static String english(Refusal.Reason reason, List<String> given) {
        return switch (reason) {
            case NAME_MISSING -> "the name is missing";
            case TOO_LONG -> "longer than " + first(given) + " characters";
            case UNCLEAN -> "has characters that cannot be stored";
            case NOT_A_DATE -> "not a date";
            case NO_SUCH_DAY -> "there is no such day";
            case DATE_ORDER_UNKNOWN -> "day or month first?";
            case NOT_AN_AMOUNT -> "not an amount";
            case NEGATIVE_AMOUNT -> "the amount is negative";
            case AMOUNT_TOO_LARGE -> "the amount is too large";
            case MARKS_UNKNOWN -> "comma or point before the decimals?";
            case UNKNOWN_CURRENCY -> "unknown currency";
            case TWO_CURRENCIES -> "two currencies: " + String.join(", ", given);
            case NOT_A_PERCENTAGE -> "not a percentage";
            case PERCENT_UNKNOWN -> "a share of 1 or of 100?";
            case UNKNOWN_CATEGORY -> "unknown forecast category";
            case NOT_YES_OR_NO -> "neither yes nor no";
            case TOO_MANY_TAGS -> "more than " + first(given) + " tags";
            case OPEN_QUOTE -> "a quotation mark is not closed";
            case TOO_MANY_CELLS -> "more cells than columns";
            case SEVERAL_DEALS -> first(given) + " deals have this name and customer";
            case TWICE -> "an earlier row is the same";
            case TOO_MANY_STAGES -> "a new stage, but a team has at most " + first(given);
        };
    }

    private static String chinese(Refusal.Reason reason, List<String> given) {
        return switch (reason) {
            case NAME_MISSING -> "没有名称";
            case TOO_LONG -> "超过 " + first(given) + " 个字";
            case UNCLEAN -> "含有无法保存的字符";
            case NOT_A_DATE -> "不是日期";
            case NO_SUCH_DAY -> "没有这一天";
            case DATE_ORDER_UNKNOWN -> "分不清日和月";
            case NOT_AN_AMOUNT -> "不是金额";
            case NEGATIVE_AMOUNT -> "金额是负数";
            case AMOUNT_TOO_LARGE -> "金额太大";
            case MARKS_UNKNOWN -> "分不清逗号和小数点";
            case UNKNOWN_CURRENCY -> "不认识的币种";
            case TWO_CURRENCIES -> "有两个币种：" + String.join("、", given);
            case NOT_A_PERCENTAGE -> "不是百分比";
            case PERCENT_UNKNOWN -> "分不清是占 1 还是占 100";
            case UNKNOWN_CATEGORY -> "不认识的预测类别";
            case NOT_YES_OR_NO -> "不是“是”也不是“否”";
            case TOO_MANY_TAGS -> "标签超过 " + first(given) + " 个";
            case OPEN_QUOTE -> "引号没有结束";
            case TOO_MANY_CELLS -> "单元格比列多";
            case SEVERAL_DEALS -> "有 " + first(given) + " 个同名同客户的商机";
            case TWICE -> "前面有相同的行";
            case TOO_MANY_STAGES -> "新阶段，但最多只能有 " + first(given) + " 个阶段";
        };
    }

    private static String first(List<String> given) {
        return given.isEmpty() ? "" : given.getFirst();
    }
}
