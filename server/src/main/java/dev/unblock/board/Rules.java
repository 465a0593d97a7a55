package dev.unblock.board;

/**
 * Judges orders. The order of questions is always the same: may this person write at all, is the board
 * open, has each field its form, is the target there (for this person), may this person do this to it,
 * is there room, and last whether anything would change. Nothing is looked up outside and no clock is read.
 */
public final class Rules {
    private Rules() {}

    /** Ids of deals and cards, and of the tabs that send orders. */
    public static final String ID = "[0-9A-Za-z]{12}";

    public static Verdict decide(Board board, CommandMeta act, Command command) {
        if (act.actor().role() == Role.OBSERVER) {
            return CommandContext.forbidden();
        }
        CommandContext desk = new CommandContext(board, act);
        Meeting meeting = board.meeting();
        // whom a review has asked for something may answer after it
        boolean isAnswer = command instanceof Command.AnswerAsk;
        if (meeting != null && meeting.stage() == Stage.CLOSED && !isAnswer) {
            return CommandContext.refused(Refusal.BOARD_ARCHIVED);
        }
        boolean runsMeeting = command instanceof MeetingCommand && (desk.leads() || desk.isHouse());
        boolean isOfSettings = command instanceof Command.ChangeSettings
                || (command instanceof Command.Undo it && UndoRule.isOfSettings(board, act, it));
        if (board.locked() && !runsMeeting && !isOfSettings) {
            return CommandContext.refused(Refusal.BOARD_LOCKED);
        }
        return switch (command) {
            case Command.ChangeSettings c -> SettingsRule.change(desk, c);
            case Command.AddDeal c -> DealRules.add(desk, c);
            case Command.EditDeal c -> DealRules.edit(desk, c);
            case Command.MoveDeal c -> DealRules.move(desk, c);
            case Command.RemoveDeal c -> DealRules.remove(desk, c);
            case Command.RestoreDeal c -> DealRules.restore(desk, c);
            case Command.ReportResult c -> ThreadRules.report(desk, c);
            case Command.ExplainStuck c -> ThreadRules.explain(desk, c);
            case Command.MarkKeyObstacle c -> ThreadRules.mark(desk, c);
            case Command.Decide c -> ThreadRules.decide(desk, c);
            case Command.LeaveUndecided c -> ThreadRules.leave(desk, c);
            case Command.RaiseObstacle c -> WritingRules.raise(desk, c);
            case Command.ProposeSolution c -> WritingRules.propose(desk, c);
            case Command.AgreeFollowUp c -> WritingRules.agree(desk, c);
            case Command.ParkStory c -> WritingRules.park(desk, c);
            case Command.AddComment c -> WritingRules.comment(desk, c);
            case Command.AskForHelp c -> WritingRules.callForHelp(desk, c);
            case Command.Reword c -> CardRules.reword(desk, c);
            case Command.ClassifyObstacle c -> CardRules.classify(desk, c);
            case Command.RescheduleFollowUp c -> CardRules.reschedule(desk, c);
            case Command.Reveal c -> CardRules.reveal(desk, c);
            case Command.React c -> CardRules.react(desk, c);
            case Command.RecordOutcome c -> CardRules.record(desk, c);
            case Command.AskExecutive c -> AskRules.ask(desk, c);
            case Command.AnswerAsk c -> AskRules.answer(desk, c);
            case Command.GroupCards c -> GroupRules.group(desk, c);
            case Command.SplitGroup c -> GroupRules.split(desk, c);
            case Command.MoveObstacle c -> MovingRules.move(desk, c);
            case Command.MoveSolution c -> MovingRules.move(desk, c);
            case Command.Withdraw c -> WithdrawingRules.withdraw(desk, c);
            case Command.Restore c -> WithdrawingRules.restore(desk, c);
            case Command.Undo c -> UndoRule.undo(desk, c);
            case MeetingCommand c -> MeetingRules.decide(desk, c);
        };
    }
}
