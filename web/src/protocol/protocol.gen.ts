// Generated from live.Protocol by ProtocolTypesTest. Do not edit.

export const VERSION = 5;

export const CLOSE_CODES: Record<Close, number> = {
  DRAINING: 4001,
  SLOW: 4008,
  RESYNC: 4009,
  REPLACED: 4010,
  FULL: 4012,
  FLOOD: 4013,
  BAD_FRAME: 4500,
  NOT_AUTHENTICATED: 4501,
  FORBIDDEN: 4503,
  BOARD_GONE: 4504,
  CLIENT_TOO_OLD: 4505,
  TOO_MANY_TABS: 4506,
};

/** Limits of a board; lengths in code points. */
export const LIMITS = {
  BOARD_TITLE: 120,
  DEAL_NAME: 120,
  CUSTOMER: 80,
  STAGE: 80,
  RESULT: 140,
  STUCK_BECAUSE: 280,
  OBSTACLE: 200,
  SOLUTION: 280,
  FOLLOW_UP: 280,
  STORY: 1000,
  COMMENT: 1000,
  WHY: 1000,
  HELP: 280,
  GOAL: 200,
  OUTCOME: 280,
  ASK: 200,
  NAME: 80,
  REASON: 200,
  QUESTION: 200,
  GROUP: 50,
  DOTS: 10,
  ANONYMOUS: 3,
  SLOT_MIN: 60,
  SLOT_MAX: 7200,
  AMOUNT: 1000000000000000,
  CARDS: 5000,
  DEALS: 200,
  CHOSEN: 50,
  DAYS_AHEAD: 732,
} as const;

export type FromClient =
  | Hello
  | Cmd
  | Pull
  | Pres
  | Seen;

export interface Hello {
  t: 'hello';
  v: number;
  client: string;
  ticket: string;
  firstOp: number;
  resume?: Resume | undefined;
}

export interface Resume {
  epoch: number;
  seq: number;
}

export interface Cmd {
  t: 'cmd';
  n: number;
  d: Command;
}

export type Command =
  | ChangeSettings
  | AddDeal
  | EditDeal
  | MoveDeal
  | RemoveDeal
  | RestoreDeal
  | ReportResult
  | ExplainStuck
  | RaiseObstacle
  | ProposeSolution
  | AgreeFollowUp
  | ParkStory
  | AddComment
  | AskForHelp
  | Reword
  | MoveObstacle
  | ClassifyObstacle
  | MoveSolution
  | RescheduleFollowUp
  | RecordOutcome
  | GroupCards
  | SplitGroup
  | AskExecutive
  | AnswerAsk
  | Withdraw
  | Restore
  | Reveal
  | MarkKeyObstacle
  | Decide
  | LeaveUndecided
  | React
  | Undo
  | ToMeeting;

export interface ChangeSettings {
  t: 'change-settings';
  title?: string | undefined;
  language?: Language | undefined;
  locked?: boolean | undefined;
  was?: string | undefined;
}

export type Language =
  | 'ZH'
  | 'EN';

export interface AddDeal {
  t: 'add-deal';
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
  after?: string | undefined;
}

export interface DealFacts {
  customer?: string | undefined;
  stage?: string | undefined;
  amount?: number | undefined;
  currency?: string | undefined;
  closeDate?: string | undefined;
}

export interface EditDeal {
  t: 'edit-deal';
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
  was?: SeenDeal | undefined;
}

export interface SeenDeal {
  name: string;
  owner: string;
  facts: DealFacts;
}

export interface MoveDeal {
  t: 'move-deal';
  deal: string;
  after?: string | undefined;
  before?: string | undefined;
}

export interface RemoveDeal {
  t: 'remove-deal';
  deal: string;
}

export interface RestoreDeal {
  t: 'restore-deal';
  deal: string;
}

export interface ReportResult {
  t: 'report-result';
  deal: string;
  text: string;
  ifSeq?: number | undefined;
}

export interface ExplainStuck {
  t: 'explain-stuck';
  deal: string;
  text: string;
  ifSeq?: number | undefined;
}

export interface RaiseObstacle {
  t: 'raise-obstacle';
  card: string;
  deal: string;
  text: string;
  type: ObstacleType;
  remover: Remover;
  assignee?: string | undefined;
  hidden: boolean;
  anonymous?: boolean | undefined;
}

export type ObstacleType =
  | 'PRICE'
  | 'BUDGET'
  | 'AUTHORITY'
  | 'NEED'
  | 'COMPETITOR'
  | 'TRUST'
  | 'PRODUCT'
  | 'INTEGRATION'
  | 'SECURITY'
  | 'LEGAL'
  | 'CHANGE'
  | 'SERVICE'
  | 'INTERNAL'
  | 'DATA'
  | 'OTHER';

export type Remover =
  | 'UNSORTED'
  | 'REP'
  | 'MANAGER'
  | 'EXECUTIVE';

export interface ProposeSolution {
  t: 'propose-solution';
  card: string;
  obstacle: string;
  text: string;
  hidden: boolean;
  anonymous?: boolean | undefined;
  source?: Source | undefined;
}

export interface Source {
  board: string;
  deal: string;
  card: string;
  at: string;
}

export interface AgreeFollowUp {
  t: 'agree-follow-up';
  card: string;
  deal: string;
  text: string;
  assignee: string;
  due: string;
  solution?: string | undefined;
}

export interface ParkStory {
  t: 'park-story';
  card: string;
  deal?: string | undefined;
  text: string;
}

export interface AddComment {
  t: 'add-comment';
  card: string;
  about: string;
  text: string;
}

export interface AskForHelp {
  t: 'ask-for-help';
  card: string;
  deal?: string | undefined;
  text: string;
  anonymous: boolean;
}

export interface Reword {
  t: 'reword';
  card: string;
  text: string;
  ifSeq?: number | undefined;
}

export interface MoveObstacle {
  t: 'move-obstacle';
  card: string;
  remover: Remover;
  after?: string | undefined;
  before?: string | undefined;
  was?: Remover | undefined;
}

export interface ClassifyObstacle {
  t: 'classify-obstacle';
  card: string;
  type: ObstacleType;
  assignee?: string | undefined;
  was?: SeenClass | undefined;
}

export interface SeenClass {
  type: ObstacleType;
  assignee?: string | undefined;
}

export interface MoveSolution {
  t: 'move-solution';
  card: string;
  obstacle: string;
  after?: string | undefined;
  before?: string | undefined;
  was?: string | undefined;
}

export interface RescheduleFollowUp {
  t: 'reschedule-follow-up';
  card: string;
  assignee: string;
  due: string;
  was?: SeenPromise | undefined;
}

export interface SeenPromise {
  assignee: string;
  due: string;
}

export interface RecordOutcome {
  t: 'record-outcome';
  card: string;
  outcome?: Outcome | undefined;
  was?: SeenOutcome | undefined;
}

export interface Outcome {
  result: Result;
  came: string;
  effect?: Effect | undefined;
}

export type Result =
  | 'DONE'
  | 'PARTLY'
  | 'NOT_DONE'
  | 'DROPPED';

export type Effect =
  | 'ADVANCED'
  | 'UNCHANGED'
  | 'SET_BACK';

export interface SeenOutcome {
  outcome?: Outcome | undefined;
}

export interface GroupCards {
  t: 'group-cards';
  card: string;
  into: string;
  was?: SeenLead | undefined;
}

export interface SeenLead {
  lead?: string | undefined;
}

export interface SplitGroup {
  t: 'split-group';
  card: string;
  was?: SeenGroup | undefined;
}

export interface SeenGroup {
  lead?: string | undefined;
  members: string[];
}

export interface AskExecutive {
  t: 'ask-executive';
  card: string;
  what?: string | undefined;
  of?: string | undefined;
  by?: string | undefined;
  was?: SeenAsk | undefined;
}

export interface SeenAsk {
  ask?: Ask | undefined;
}

export interface Ask {
  what: string;
  of: string;
  by: string;
  answer?: Answer | undefined;
}

export interface Answer {
  granted: boolean;
  text: string;
  by?: string | undefined;
  author?: string | undefined;
}

export interface AnswerAsk {
  t: 'answer-ask';
  card: string;
  ask: Ask;
  granted: boolean;
  text: string;
  by?: string | undefined;
}

export interface Withdraw {
  t: 'withdraw';
  card: string;
}

export interface Restore {
  t: 'restore';
  card: string;
}

export interface Reveal {
  t: 'reveal';
  card: string;
}

export interface MarkKeyObstacle {
  t: 'mark-key-obstacle';
  deal: string;
  obstacle?: string | undefined;
  was?: SeenKey | undefined;
}

export interface SeenKey {
  obstacle?: string | undefined;
}

export interface Decide {
  t: 'decide';
  deal: string;
  solutions: string[];
  why: string;
  was?: SeenDecision | undefined;
}

export interface SeenDecision {
  decision?: Decision | undefined;
}

export type Decision =
  | Strategy
  | NoDecision;

export interface Strategy {
  t: 'strategy';
  solutions: string[];
  why: string;
}

export interface NoDecision {
  t: 'no-decision';
  why: string;
}

export interface LeaveUndecided {
  t: 'leave-undecided';
  deal: string;
  why: string;
  was?: SeenDecision | undefined;
}

export interface React {
  t: 'react';
  card: string;
  reaction: Reaction;
  on: boolean;
}

export type Reaction =
  | 'AGREE'
  | 'INSIGHT'
  | 'QUESTION'
  | 'THANKS'
  | 'CELEBRATE';

export interface Undo {
  t: 'undo';
  op: number;
}

export type ToMeeting =
  | MeetingCommand;

export type MeetingCommand =
  | PrepareReview
  | ChangePlan
  | MoveReview
  | AdmitAttendee
  | SetGoal
  | AgreeToGoal
  | SetAgenda
  | StartReview
  | OpenSlot
  | MoveOn
  | StepBack
  | TakeBackMove
  | ParkDeal
  | ExtendTime
  | BeginClosing
  | CloseReview
  | CastVote
  | BeReady
  | AcceptDecision
  | DeclineDecision
  | HandOver
  | AppointCoModerator
  | StandIn
  | PointTo
  | FreezeReport
  | ShowReport
  | HoldCard
  | RateReview
  | TellMood
  | BringForward
  | CarryDeal;

export interface PrepareReview {
  t: 'prepare-review';
  plan: Plan;
}

export interface Plan {
  series: string;
  previous?: string | undefined;
  startsAt: string;
  nextAt: string;
  prepareBy: string;
  minutes: number;
  moderator: string;
  attendees: Attendee[];
  dots: number;
  anonymousObstacles: boolean;
  anonymousIdeas: boolean;
  monthEnd: boolean;
  zone?: string | undefined;
  template?: Template | undefined;
  once?: boolean | undefined;
}

export interface Attendee {
  member: string;
  bringsDeal: boolean;
  votes: boolean;
}

export type Template =
  | 'DEAL_REVIEW'
  | 'MONTH_END'
  | 'RESCUE'
  | 'LOST_DEAL';

export interface ChangePlan {
  t: 'change-plan';
  dots?: number | undefined;
  anonymousObstacles?: boolean | undefined;
  anonymousIdeas?: boolean | undefined;
  monthEnd?: boolean | undefined;
  was?: SeenPlan | undefined;
}

export interface SeenPlan {
  dots: number;
  anonymousObstacles: boolean;
  anonymousIdeas: boolean;
  monthEnd: boolean;
}

export interface MoveReview {
  t: 'move-review';
  startsAt: string;
  nextAt: string;
  prepareBy: string;
  zone: string;
}

export interface AdmitAttendee {
  t: 'admit-attendee';
  attendee: Attendee;
}

export interface SetGoal {
  t: 'set-goal';
  text: string;
  ifSeq?: number | undefined;
}

export interface AgreeToGoal {
  t: 'agree-to-goal';
  on: boolean;
  goal: string;
}

export interface SetAgenda {
  t: 'set-agenda';
  allotments: Allotment[];
  was?: Allotment[] | undefined;
}

export interface Allotment {
  deal: string;
  seconds: number;
}

export interface StartReview {
  t: 'start-review';
}

export interface OpenSlot {
  t: 'open-slot';
  deal: string;
  was?: SeenSlot | undefined;
}

export interface SeenSlot {
  deal?: string | undefined;
}

export interface MoveOn {
  t: 'move-on';
  deal: string;
  from: Phase;
  openVote?: boolean | undefined;
}

export type Phase =
  | 'RESULT'
  | 'OBSTACLES'
  | 'OBSTACLE_VOTE'
  | 'IDEAS'
  | 'IDEA_VOTE'
  | 'DECIDE'
  | 'DONE';

export interface StepBack {
  t: 'step-back';
  deal: string;
  from: Phase;
}

export interface TakeBackMove {
  t: 'take-back-move';
  deal: string;
}

export interface ParkDeal {
  t: 'park-deal';
  deal: string;
  reason: string;
}

export interface ExtendTime {
  t: 'extend-time';
  deal: string;
  seconds: number;
}

export interface BeginClosing {
  t: 'begin-closing';
}

export interface CloseReview {
  t: 'close-review';
}

export interface CastVote {
  t: 'cast-vote';
  deal: string;
  phase: Phase;
  card: string;
  dots: number;
}

export interface BeReady {
  t: 'be-ready';
  on: boolean;
}

export interface AcceptDecision {
  t: 'accept-decision';
  deal: string;
  decision: Decision;
}

export interface DeclineDecision {
  t: 'decline-decision';
  deal: string;
  decision: Decision;
  why?: string | undefined;
}

export interface HandOver {
  t: 'hand-over';
  to: string;
  was?: string | undefined;
}

export interface AppointCoModerator {
  t: 'appoint-co-moderator';
  member: string;
  on: boolean;
}

export interface StandIn {
  t: 'stand-in';
  member?: string | undefined;
}

export interface PointTo {
  t: 'point-to';
  deal?: string | undefined;
  card?: string | undefined;
  question?: string | undefined;
}

export interface FreezeReport {
  t: 'freeze-report';
  version: string;
  at: string;
}

export interface ShowReport {
  t: 'show-report';
  lens: Lens;
  deal?: string | undefined;
}

export type Lens =
  | 'VALUE'
  | 'CLOSE_DATE'
  | 'STAGE'
  | 'OWNER';

export interface HoldCard {
  t: 'hold-card';
  card: string;
  note: string;
}

export interface RateReview {
  t: 'rate-review';
  worth: number;
}

export interface TellMood {
  t: 'tell-mood';
  mood: number;
}

export interface BringForward {
  t: 'bring-forward';
  card: string;
  text: string;
  assignee: string;
  due: string;
  origin: Origin;
}

export interface Origin {
  board: string;
  card: string;
  deal?: string | undefined;
  dealName: string;
  agreedAt: string;
  slips: number;
}

export interface CarryDeal {
  t: 'carry-deal';
  deal: string;
  reason: string;
}

export interface Pull {
  t: 'pull';
  from: number;
}

export interface Pres {
  t: 'pres';
  deal?: string | undefined;
  card?: string | undefined;
  doing: Doing;
  x?: number | undefined;
  y?: number | undefined;
  following?: string | undefined;
  alone?: boolean | undefined;
}

export type Doing =
  | 'LOOKING'
  | 'WRITING'
  | 'REPORTING'
  | 'EXPLAINING'
  | 'DECIDING'
  | 'DRAGGING';

export interface Seen {
  t: 'seen';
  seq: number;
  at: number;
}

export type FromServer =
  | Welcome
  | People
  | Snap
  | Evs
  | Ack
  | Rej
  | Pset
  | Nudge
  | Hb
  | Bye;

export interface Welcome {
  t: 'welcome';
  v: number;
  sid: string;
  me: string;
  role: Role;
  epoch: number;
  head: number;
  lastOp: number;
  mode: Mode;
  limits: Limits;
  now: number;
  people: Person[];
  revision?: number | undefined;
}

export type Role =
  | 'REP'
  | 'MANAGER'
  | 'EXECUTIVE'
  | 'OBSERVER';

export type Mode =
  | 'TAIL'
  | 'SNAPSHOT';

export interface Limits {
  commandsPerSecond: number;
  burst: number;
  inFlight: number;
  cards: number;
}

export interface Person {
  id: string;
  name: string;
  role: Role;
  seniority: Seniority;
  guest: boolean;
  left: boolean;
}

export type Seniority =
  | 'NEWCOMER'
  | 'REGULAR'
  | 'VETERAN';

export interface People {
  t: 'people';
  people: Person[];
}

export interface Snap {
  t: 'snap';
  seq: number;
  part: number;
  of: number;
  settings?: Settings | undefined;
  meeting?: Meeting | undefined;
  deals: Deal[];
  cards: Card[];
}

export interface Settings {
  title: string;
  language: Language;
  locked: boolean;
}

export interface Meeting {
  plan: Plan;
  stage: Stage;
  goal: Text;
  agreed: string[];
  leaders: Leaders;
  agenda: Agenda;
  rounds: Partial<Record<string, Round>>;
  ready: string[];
  pointer?: Pointer | undefined;
  feedback: Feedback;
  begun?: Begun | undefined;
  report: Report;
}

export type Stage =
  | 'PREPARING'
  | 'RECAP'
  | 'DEALS'
  | 'CLOSING'
  | 'CLOSED';

export interface Text {
  text: string;
  seq: number;
}

export interface Leaders {
  moderator: string;
  coModerators: string[];
  standIn?: string | undefined;
}

export interface Agenda {
  order: string[];
  slots: Partial<Record<string, Slot>>;
  current?: string | undefined;
  lastMove?: Move | undefined;
  carried: Partial<Record<string, string>>;
}

export interface Slot {
  seconds: number;
  phase: Phase;
  since?: string | undefined;
  until?: string | undefined;
  slotUntil?: string | undefined;
  spent: Partial<Record<Phase, number>>;
  parked?: string | undefined;
  proposed?: Decision | undefined;
  declined?: Declined | undefined;
}

export interface Declined {
  decision: Decision;
  why?: string | undefined;
  by?: string | undefined;
}

export interface Move {
  deal: string;
  from: Phase;
  at: string;
  until?: string | undefined;
  revealed: string[];
  keyBefore?: string | undefined;
  closedVote: boolean;
}

export interface Round {
  ballots: Partial<Record<string, Partial<Record<string, number>>>>;
  tally?: Tally | undefined;
  open?: boolean | undefined;
}

export interface Tally {
  counts: Count[];
  ballots: Ballot[];
}

export interface Count {
  card: string;
  dots: number;
}

export interface Ballot {
  member: string;
  card: string;
  dots: number;
}

export interface Pointer {
  by: string;
  deal: string;
  card?: string | undefined;
  question?: string | undefined;
}

export interface Feedback {
  worth: Partial<Record<string, number>>;
  moods: Partial<Record<string, number>>;
  sum?: Sum | undefined;
}

export interface Sum {
  worth: number[];
  moods: number[];
}

export interface Begun {
  planned: string;
  at: string;
}

export interface Report {
  frozen?: Frozen | undefined;
  shown?: Shown | undefined;
}

export interface Frozen {
  version: string;
  at: string;
}

export interface Shown {
  lens: Lens;
  deal?: string | undefined;
}

export interface Deal {
  id: string;
  name: string;
  owner: string;
  facts: DealFacts;
  order: string;
  removed: boolean;
  result: Text;
  stuckBecause: Text;
  keyObstacle?: string | undefined;
  decision?: Decision | undefined;
}

export interface Card {
  id: string;
  seq: number;
  deal?: string | undefined;
  author?: string | undefined;
  at: string;
  text: Text;
  hidden: boolean;
  silent: boolean;
  anonymous: boolean;
  held: boolean;
  note?: string | undefined;
  group?: string | undefined;
  withdrawn: boolean;
  kind: CardKind;
  reactions: Partial<Record<Reaction, string[]>>;
}

export type CardKind =
  | Obstacle
  | Solution
  | FollowUp
  | Story
  | Comment
  | Help;

export interface Obstacle {
  t: 'obstacle';
  type: ObstacleType;
  remover: Remover;
  assignee?: string | undefined;
  order: string;
  ask?: Ask | undefined;
}

export interface Solution {
  t: 'solution';
  obstacle: string;
  order: string;
  source?: Source | undefined;
}

export interface FollowUp {
  t: 'follow-up';
  assignee: string;
  due: string;
  outcome?: Outcome | undefined;
  origin?: Origin | undefined;
  solution?: string | undefined;
}

export interface Story {
  t: 'story';
}

export interface Comment {
  t: 'comment';
  about: string;
}

export interface Help {
  t: 'help';
}

export interface Evs {
  t: 'evs';
  from: number;
  to: number;
  e: Entry[];
  mine?: LoggedCommand[] | undefined;
}

export interface Entry {
  seq: number;
  at: string;
  actor?: string | undefined;
  first?: number | undefined;
  event: BoardEvent;
}

export type BoardEvent =
  | BoardOpened
  | SettingsChanged
  | DealAdded
  | DealEdited
  | DealMoved
  | DealRemoved
  | DealRestored
  | ResultReported
  | StuckExplained
  | KeyObstacleMarked
  | DecisionMade
  | CardAdded
  | CardReworded
  | ObstacleMoved
  | ObstacleClassified
  | SolutionMoved
  | FollowUpRescheduled
  | CardWithdrawn
  | CardRestored
  | CardRevealed
  | CardCovered
  | CardHeld
  | CardGrouped
  | ExecutiveAsked
  | OutcomeRecorded
  | OfMeeting
  | Reacted;

export interface BoardOpened {
  t: 'board-opened';
  title: string;
  language: Language;
}

export interface SettingsChanged {
  t: 'settings-changed';
  title: string;
  language: Language;
  locked: boolean;
}

export interface DealAdded {
  t: 'deal-added';
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
  order: string;
}

export interface DealEdited {
  t: 'deal-edited';
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
}

export interface DealMoved {
  t: 'deal-moved';
  deal: string;
  order: string;
}

export interface DealRemoved {
  t: 'deal-removed';
  deal: string;
}

export interface DealRestored {
  t: 'deal-restored';
  deal: string;
}

export interface ResultReported {
  t: 'result-reported';
  deal: string;
  text: string;
}

export interface StuckExplained {
  t: 'stuck-explained';
  deal: string;
  text: string;
}

export interface KeyObstacleMarked {
  t: 'key-obstacle-marked';
  deal: string;
  obstacle?: string | undefined;
}

export interface DecisionMade {
  t: 'decision-made';
  deal: string;
  decision?: Decision | undefined;
}

export interface CardAdded {
  t: 'card-added';
  card: string;
  deal?: string | undefined;
  text: string;
  hidden: boolean;
  silent: boolean;
  anonymous: boolean;
  kind: CardKind;
}

export interface CardReworded {
  t: 'card-reworded';
  card: string;
  text: string;
}

export interface ObstacleMoved {
  t: 'obstacle-moved';
  card: string;
  remover: Remover;
  order: string;
}

export interface ObstacleClassified {
  t: 'obstacle-classified';
  card: string;
  type: ObstacleType;
  assignee?: string | undefined;
}

export interface SolutionMoved {
  t: 'solution-moved';
  card: string;
  obstacle: string;
  order: string;
}

export interface FollowUpRescheduled {
  t: 'follow-up-rescheduled';
  card: string;
  assignee: string;
  due: string;
}

export interface CardWithdrawn {
  t: 'card-withdrawn';
  card: string;
}

export interface CardRestored {
  t: 'card-restored';
  card: string;
  whole?: Card | undefined;
}

export interface CardRevealed {
  t: 'card-revealed';
  card: string;
  text: string;
  author?: string | undefined;
  kind: CardKind;
}

export interface CardCovered {
  t: 'card-covered';
  card: string;
  text: string;
  author?: string | undefined;
  kind: CardKind;
  silent: boolean;
  note?: string | undefined;
}

export interface CardHeld {
  t: 'card-held';
  card: string;
}

export interface CardGrouped {
  t: 'card-grouped';
  card: string;
  lead?: string | undefined;
}

export interface ExecutiveAsked {
  t: 'executive-asked';
  card: string;
  ask?: Ask | undefined;
}

export interface OutcomeRecorded {
  t: 'outcome-recorded';
  card: string;
  outcome?: Outcome | undefined;
}

export type OfMeeting =
  | MeetingEvent;

export type MeetingEvent =
  | ReviewPrepared
  | PlanChanged
  | GoalSet
  | GoalAgreed
  | AgendaSet
  | DealCarried
  | ReviewStarted
  | PhaseChanged
  | DealParked
  | TimeExtended
  | ClosingBegun
  | ReviewClosed
  | Secret
  | VoteClosed
  | VoteReopened
  | VoteOverridden
  | ReadySet
  | DecisionProposed
  | DecisionDeclined
  | LeadersChanged
  | ReportFrozen
  | ReportShown
  | PointedTo;

export interface ReviewPrepared {
  t: 'review-prepared';
  plan: Plan;
}

export interface PlanChanged {
  t: 'plan-changed';
  plan: Plan;
}

export interface GoalSet {
  t: 'goal-set';
  text: string;
}

export interface GoalAgreed {
  t: 'goal-agreed';
  member: string;
  on: boolean;
}

export interface AgendaSet {
  t: 'agenda-set';
  allotments: Allotment[];
}

export interface DealCarried {
  t: 'deal-carried';
  deal: string;
  reason: string;
}

export interface ReviewStarted {
  t: 'review-started';
}

export interface PhaseChanged {
  t: 'phase-changed';
  deal: string;
  phase: Phase;
  turn: Turn;
  until?: string | undefined;
  slotUntil?: string | undefined;
  revealed: string[];
  openVote?: boolean | undefined;
}

export type Turn =
  | 'OPENED'
  | 'ON'
  | 'BACK'
  | 'UNDONE';

export interface DealParked {
  t: 'deal-parked';
  deal: string;
  reason: string;
}

export interface TimeExtended {
  t: 'time-extended';
  deal: string;
  until?: string | undefined;
  slotUntil?: string | undefined;
  allotments: Allotment[];
}

export interface ClosingBegun {
  t: 'closing-begun';
}

export interface ReviewClosed {
  t: 'review-closed';
  sum: Sum;
}

export type Secret =
  | VoteCast
  | ReviewRated
  | MoodTold;

export interface VoteCast {
  t: 'vote-cast';
  deal: string;
  phase: Phase;
  card: string;
  dots: number;
}

export interface ReviewRated {
  t: 'review-rated';
  worth: number;
}

export interface MoodTold {
  t: 'mood-told';
  mood: number;
}

export interface VoteClosed {
  t: 'vote-closed';
  deal: string;
  phase: Phase;
  tally: Tally;
  open?: boolean | undefined;
}

export interface VoteReopened {
  t: 'vote-reopened';
  deal: string;
  phase: Phase;
}

export interface VoteOverridden {
  t: 'vote-overridden';
  deal: string;
  card: string;
  tie: boolean;
}

export interface ReadySet {
  t: 'ready-set';
  member: string;
  on: boolean;
}

export interface DecisionProposed {
  t: 'decision-proposed';
  deal: string;
  decision: Decision;
}

export interface DecisionDeclined {
  t: 'decision-declined';
  deal: string;
  decision: Decision;
  why?: string | undefined;
}

export interface LeadersChanged {
  t: 'leaders-changed';
  leaders: Leaders;
}

export interface ReportFrozen {
  t: 'report-frozen';
  version: string;
  at: string;
}

export interface ReportShown {
  t: 'report-shown';
  lens: Lens;
  deal?: string | undefined;
}

export interface PointedTo {
  t: 'pointed-to';
  pointer?: Pointer | undefined;
}

export interface Reacted {
  t: 'reacted';
  card: string;
  reaction: Reaction;
  on: boolean;
}

export interface LoggedCommand {
  n: number;
  seq: number;
}

export interface Ack {
  t: 'ack';
  n: number;
  seq: number;
}

export interface Rej {
  t: 'rej';
  n: number;
  code: Code;
  path?: string | undefined;
  cur?: Text | undefined;
  retryAfterMs?: number | undefined;
}

export type Code =
  | 'MALFORMED'
  | 'TOO_LARGE'
  | 'UNKNOWN_TYPE'
  | 'INVALID'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'CHANGED'
  | 'BOARD_LOCKED'
  | 'BOARD_ARCHIVED'
  | 'NOT_MODERATOR'
  | 'GOAL_MISSING'
  | 'AGENDA_MISSING'
  | 'RESULT_MISSING'
  | 'OBSTACLE_MISSING'
  | 'KEY_MISSING'
  | 'REMOVER_MISSING'
  | 'DECISION_MISSING'
  | 'ALREADY_MOVED'
  | 'PHASE_CLOSED'
  | 'VOTES_SPENT'
  | 'ALREADY_NOMINATED'
  | 'TOO_LATE'
  | 'NO_TIME_LEFT'
  | 'SLOT_OPEN'
  | 'LIMIT_EXCEEDED'
  | 'STALE_UNDO'
  | 'ALREADY_RESOLVED'
  | 'RATE_LIMITED'
  | 'OVERLOADED'
  | 'UNAVAILABLE'
  | 'GAP';

export interface Pset {
  t: 'pset';
  changed: Presence[];
  gone: string[];
}

export interface Presence {
  sid: string;
  member: string;
  deal?: string | undefined;
  card?: string | undefined;
  doing: Doing;
  x?: number | undefined;
  y?: number | undefined;
  following?: string | undefined;
  alone?: boolean | undefined;
}

export interface Nudge {
  t: 'nudge';
  topic: Topic;
}

export type Topic =
  | 'QUESTIONS';

export interface Hb {
  t: 'hb';
  head: number;
  at: number;
  degraded: boolean;
}

export interface Bye {
  t: 'bye';
  why: Close;
  reconnectAfterMs?: number | undefined;
}

export type Close =
  | 'DRAINING'
  | 'SLOW'
  | 'RESYNC'
  | 'REPLACED'
  | 'FULL'
  | 'FLOOD'
  | 'BAD_FRAME'
  | 'NOT_AUTHENTICATED'
  | 'FORBIDDEN'
  | 'BOARD_GONE'
  | 'CLIENT_TOO_OLD'
  | 'TOO_MANY_TABS';
