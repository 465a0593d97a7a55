// Generated from live.Protocol by ProtocolTypesTest. Do not edit.

export const VERSION = 1;

export const CLOSE_CODES: Record<Close, number> = {
  DRAINING: 4001,
  SLOW: 4008,
  RESYNC: 4009,
  REPLACED: 4010,
  FLOOD: 4013,
  BAD_FRAME: 4500,
  NOT_AUTHENTICATED: 4501,
  FORBIDDEN: 4503,
  BOARD_GONE: 4504,
  CLIENT_TOO_OLD: 4505,
};

/** How much a board takes; lengths in code points. */
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
  | Reword
  | MoveObstacle
  | ClassifyObstacle
  | MoveSolution
  | RescheduleFollowUp
  | Withdraw
  | Restore
  | Reveal
  | MarkKeyObstacle
  | Decide
  | LeaveUndecided
  | React
  | Undo;

export interface ChangeSettings {
  t: 'change-settings';
  title?: string | undefined;
  language?: Language | undefined;
  locked?: boolean | undefined;
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
  | 'REP'
  | 'MANAGER'
  | 'EXECUTIVE';

export interface ProposeSolution {
  t: 'propose-solution';
  card: string;
  obstacle: string;
  text: string;
  hidden: boolean;
}

export interface AgreeFollowUp {
  t: 'agree-follow-up';
  card: string;
  deal: string;
  text: string;
  assignee: string;
  due: string;
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
}

export interface ClassifyObstacle {
  t: 'classify-obstacle';
  card: string;
  type: ObstacleType;
  assignee?: string | undefined;
}

export interface MoveSolution {
  t: 'move-solution';
  card: string;
  obstacle: string;
  after?: string | undefined;
  before?: string | undefined;
}

export interface RescheduleFollowUp {
  t: 'reschedule-follow-up';
  card: string;
  assignee: string;
  due: string;
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
}

export interface Decide {
  t: 'decide';
  deal: string;
  solutions: string[];
  why: string;
}

export interface LeaveUndecided {
  t: 'leave-undecided';
  deal: string;
  why: string;
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
  deals: Deal[];
  cards: Card[];
}

export interface Settings {
  title: string;
  language: Language;
  locked: boolean;
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

export interface Text {
  text: string;
  seq: number;
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

export interface Card {
  id: string;
  seq: number;
  deal?: string | undefined;
  author?: string | undefined;
  at: string;
  text: Text;
  hidden: boolean;
  withdrawn: boolean;
  kind: CardKind;
  reactions: Partial<Record<Reaction, string[]>>;
}

export type CardKind =
  | Obstacle
  | Solution
  | FollowUp
  | Story
  | Comment;

export interface Obstacle {
  t: 'obstacle';
  type: ObstacleType;
  remover: Remover;
  assignee?: string | undefined;
  order: string;
}

export interface Solution {
  t: 'solution';
  obstacle: string;
  order: string;
}

export interface FollowUp {
  t: 'follow-up';
  assignee: string;
  due: string;
}

export interface Story {
  t: 'story';
}

export interface Comment {
  t: 'comment';
  about: string;
}

export interface Evs {
  t: 'evs';
  from: number;
  to: number;
  e: Entry[];
}

export interface Entry {
  seq: number;
  at: string;
  actor?: string | undefined;
  client?: string | undefined;
  op: number;
  privateTo?: string | undefined;
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
}

export interface CardRevealed {
  t: 'card-revealed';
  card: string;
  text: string;
  author: string;
  kind: CardKind;
}

export interface Reacted {
  t: 'reacted';
  card: string;
  reaction: Reaction;
  on: boolean;
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
  | 'BOARD_LOCKED'
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
}

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
  | 'FLOOD'
  | 'BAD_FRAME'
  | 'NOT_AUTHENTICATED'
  | 'FORBIDDEN'
  | 'BOARD_GONE'
  | 'CLIENT_TOO_OLD';
