import { late } from '../../parts/late-component';

/* What the first view of a board does not need: what is opened by a click, what appears beside or after the cards, and
   what only meetings have. */

export const AgendaBar = late(() => import('./meeting/agenda/AgendaBar.svelte'));
export const Between = late(() => import('./stages/between/Between.svelte'));
export const BoardExtras = late(() => import('./BoardExtras.svelte'));
export const BoardMore = late(() => import('./BoardMore.svelte'));
export const BoardSettings = late(() => import('./BoardSettings.svelte'));
export const Classify = late(() => import('./cards/Classify.svelte'));
export const DealForm = late(() => import('./deal/DealForm.svelte'));
export const DecisionChoices = late(() => import('./deal/DecisionChoices.svelte'));
export const DecisionForm = late(() => import('./deal/DecisionForm.svelte'));
export const DecisionKey = late(() => import('./deal/DecisionKey.svelte'));
export const DeleteButton = late(() => import('./DeleteButton.svelte'));
export const DeleteThisBoard = late(() => import('./DeleteThisBoard.svelte'));
export const DeletedBoard = late(() => import('./DeletedBoard.svelte'));
export const Ended = late(() => import('./Ended.svelte'));
export const FiguresButton = late(() => import('./report/FiguresButton.svelte'));
export const FollowDialog = late(() => import('./follow/FollowDialog.svelte'));
export const FollowPanel = late(() => import('./follow/FollowPanel.svelte'));
export const FollowUps = late(() => import('./deal/FollowUps.svelte'));
export const HeldCards = late(() => import('./meeting/tray/HeldCards.svelte'));
export const Invitation = late(() => import('./meeting/lead/Invitation.svelte'));
export const LearnDialog = late(() => import('../lessons/LearnDialog.svelte'));
export const MeetingBar = late(() => import('./meeting/MeetingBar.svelte'));
export const MeetingCoach = late(() => import('./meeting-coach/MeetingCoach.svelte'));
export const ModeratorScreen = late(() => import('./stages/moderator/ModeratorScreen.svelte'));
export const NoDeals = late(() => import('./NoDeals.svelte'));
export const NotYet = late(() => import('./meeting/vote/NotYet.svelte'));
export const PhaseParts = late(() => import('./meeting/phases/PhaseParts.svelte'));
export const Proposal = late(() => import('./meeting/vote/Proposal.svelte'));
export const PutWith = late(() => import('./cards/PutWith.svelte'));
export const QuestionsDialog = late(() => import('../lessons/QuestionsDialog.svelte'));
export const ReasonForm = late(() => import('./meeting/lead/ReasonForm.svelte'));
export const ReportPanel = late(() => import('./report/ReportPanel.svelte'));
export const Shortcuts = late(() => import('./Shortcuts.svelte'));
export const SidePanel = late(() => import('./side/SidePanel.svelte'));
export const StageView = late(() => import('./stages/StageView.svelte'));
export const SuggestionList = late(() => import('./suggestions/SuggestionList.svelte'));
export const Tour = late(() => import('../tour/Tour.svelte'));
export const Tray = late(() => import('./meeting/tray/Tray.svelte'));
export const Unknown = late(() => import('../Unknown.svelte'));
