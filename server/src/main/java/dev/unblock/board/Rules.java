package dev.unblock.board;

/**
 * Decides commands. The checks always come in the same order: may this person write at all; is the board open; is each
 * field valid; does the target exist (for this person); may this person do this to it; is there room; would anything
 * change. Nothing is looked up elsewhere and no clock is read.
 */
public final class Rules {
    private Rules() {}

    /** Form of the ids of deals, cards and tabs. */
    public static final String ID = "[0-9A-Za-z]{12}";

    /** After the review an executive may still answer, and where no review follows, outcomes are recorded on its board. */
    private static boolean comesLater(Meeting meeting, Command command) {
        return command instanceof Command.AnswerAsk
                || (command instanceof Command.RecordOutcome && meeting.plan().isOnce());
    }

    public static Verdict decide(Board board, CommandMeta meta, Command command) {
        if (meta.actor().role() == Role.OBSERVER) {
            return CommandContext.forbidden();
        }
        CommandContext context = new CommandContext(board, meta);
        Meeting meeting = board.meeting();
        if (meeting != null && meeting.stage() == Stage.CLOSED && !comesLater(meeting, command)) {
            return CommandContext.refused(Refusal.BOARD_ARCHIVED);
        }
        boolean runsMeeting = command instanceof MeetingCommand && (context.leads() || context.isHouse());
        boolean isOfSettings = command instanceof Command.ChangeSettings
                || (command instanceof Command.Undo it && UndoRule.isOfSettings(board, meta, it));
        if (board.locked() && !runsMeeting && !isOfSettings) {
            return CommandContext.refused(Refusal.BOARD_LOCKED);
        }
        return switch (command) {
            case Command.ChangeSettings c -> SettingsRule.change(context, c);
            case Command.AddDeal c -> DealRules.add(context, c);
            case Command.EditDeal c -> DealRules.edit(context, c);
            case Command.MoveDeal c -> DealRules.move(context, c);
            case Command.RemoveDeal c -> DealRules.remove(context, c);
            case Command.RestoreDeal c -> DealRules.restore(context, c);
            case Command.ReportResult c -> ThreadRules.report(context, c);
            case Command.ExplainStuck c -> ThreadRules.explain(context, c);
            case Command.MarkKeyObstacle c -> ThreadRules.mark(context, c);
            case Command.Decide c -> ThreadRules.decide(context, c);
            case Command.LeaveUndecided c -> ThreadRules.leave(context, c);
            case Command.RaiseObstacle c -> WritingRules.raise(context, c);
            case Command.ProposeSolution c -> WritingRules.propose(context, c);
            case Command.AgreeFollowUp c -> WritingRules.agree(context, c);
            case Command.ParkStory c -> WritingRules.park(context, c);
            case Command.AddComment c -> WritingRules.comment(context, c);
            case Command.AskForHelp c -> WritingRules.callForHelp(context, c);
            case Command.Reword c -> CardRules.reword(context, c);
            case Command.ClassifyObstacle c -> CardRules.classify(context, c);
            case Command.RescheduleFollowUp c -> CardRules.reschedule(context, c);
            case Command.Reveal c -> CardRules.reveal(context, c);
            case Command.React c -> CardRules.react(context, c);
            case Command.RecordOutcome c -> CardRules.record(context, c);
            case Command.AskExecutive c -> AskRules.ask(context, c);
            case Command.AnswerAsk c -> AskRules.answer(context, c);
            case Command.GroupCards c -> GroupRules.group(context, c);
            case Command.SplitGroup c -> GroupRules.split(context, c);
            case Command.MoveObstacle c -> MovingRules.move(context, c);
            case Command.MoveSolution c -> MovingRules.move(context, c);
            case Command.Withdraw c -> WithdrawingRules.withdraw(context, c);
            case Command.Restore c -> WithdrawingRules.restore(context, c);
            case Command.Undo c -> UndoRule.undo(context, c);
            case MeetingCommand c -> MeetingRules.decide(context, c);
        };
    }
}
