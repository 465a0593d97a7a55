package dev.unblock.board;

import java.util.regex.Pattern;

/** The report of the team's deals: which figures are shown, and where a moderator takes everybody. */
final class ReportRules {
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{64}");

    private ReportRules() {}

    static Verdict freeze(CommandContext context, Meeting meeting, MeetingCommand.FreezeReport c) {
        if (!context.isHouse()) return CommandContext.forbidden();
        if (!VERSION.matcher(c.version()).matches()) return CommandContext.invalid("version");
        Report.Frozen now = new Report.Frozen(c.version(), c.at());
        return now.equals(meeting.report().frozen())
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.ReportFrozen(c.version(), c.at()));
    }

    static Verdict show(Meeting meeting, MeetingCommand.ShowReport c) {
        if (c.deal() != null && !CommandContext.isId(c.deal())) return CommandContext.invalid("deal");
        return new Report.Shown(c.lens(), c.deal()).equals(meeting.report().shown())
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.ReportShown(c.lens(), c.deal()));
    }
}
