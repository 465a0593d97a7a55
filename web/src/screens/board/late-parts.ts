import { late } from '../../parts/late-component';

/* What most boards show only later, or never: a free board has no meeting, and few people open the settings. */

export const AgendaBar = late(() => import('./meeting/agenda/AgendaBar.svelte'));
export const Between = late(() => import('./stages/between/Between.svelte'));
export const BoardSettings = late(() => import('./BoardSettings.svelte'));
export const DealForm = late(() => import('./deal/DealForm.svelte'));
export const FollowDialog = late(() => import('./follow/FollowDialog.svelte'));
export const HeldCards = late(() => import('./meeting/tray/HeldCards.svelte'));
export const Invitation = late(() => import('./meeting/lead/Invitation.svelte'));
export const LearnDialog = late(() => import('../lessons/LearnDialog.svelte'));
export const MeetingBar = late(() => import('./meeting/MeetingBar.svelte'));
export const MeetingCoach = late(() => import('./meeting-coach/MeetingCoach.svelte'));
export const ModeratorScreen = late(() => import('./stages/moderator/ModeratorScreen.svelte'));
export const PhaseParts = late(() => import('./meeting/phases/PhaseParts.svelte'));
export const QuestionsDialog = late(() => import('../lessons/QuestionsDialog.svelte'));
export const Shortcuts = late(() => import('./Shortcuts.svelte'));
export const StageView = late(() => import('./stages/StageView.svelte'));
export const Tour = late(() => import('../tour/Tour.svelte'));
export const Tray = late(() => import('./meeting/tray/Tray.svelte'));
