// Generated from what the endpoints take and give, by RestTypesTest. Do not edit.

import type { Entry, Person, Snap } from './protocol.gen';

/** Lengths of request fields, maximum numbers, and the longest life of a link. */
export const REST_LIMITS = {
  TEAM_NAME: 80,
  NAME: 80,
  EMAIL: 254,
  PASSWORD_MIN: 10,
  PASSWORD_MAX: 200,
  HOURS: 720,
  ASKED: 280,
  ANSWER: 1000,
  NOTE: 500,
  GUESSES: 5,
  GUESS_COMMENT: 1000,
  FIND: 200,
  NEXT_STEP: 255,
  SOURCE: 80,
  CONTACT_TITLE: 80,
  CONTACT_PHONE: 40,
  CONTACT_NOTE: 280,
  IMPORT_BYTES: 52428800,
} as const;

export interface AnswerAsk {
  ask: Ask;
  granted: boolean;
  text: string;
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

export interface AnswerQuestion {
  text: string;
}

export interface ArchivePage {
  total: number;
  page: number;
  next?: number | undefined;
  findings: Finding[];
  boards: PastBoard[];
}

export interface Finding {
  board: string;
  title: string;
  over: boolean;
  review: boolean;
  kind: PassageKind;
  ref: string;
  deal?: string | undefined;
  dealName: string;
  author?: string | undefined;
  assignee?: string | undefined;
  type?: ObstacleType | undefined;
  remover?: Remover | undefined;
  decided: boolean;
  outcome?: Result | undefined;
  effect?: Effect | undefined;
  at: string;
  seq: number;
  text: string;
  marks: MatchSpan[];
}

export type PassageKind =
  | 'DEAL'
  | 'OBSTACLE'
  | 'SOLUTION'
  | 'DECISION'
  | 'FOLLOW_UP'
  | 'STORY'
  | 'COMMENT'
  | 'HELP';

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

export type Result =
  | 'DONE'
  | 'PARTLY'
  | 'NOT_DONE'
  | 'DROPPED';

export type Effect =
  | 'ADVANCED'
  | 'UNCHANGED'
  | 'SET_BACK';

export interface MatchSpan {
  from: number;
  to: number;
}

export interface PastBoard {
  board: string;
  title: string;
  review: boolean;
  at: string;
  goal: string;
  deals: number;
  decided: number;
}

export interface AskInbox {
  team: string;
  name: string;
  asks: AskLine[];
}

export interface AskLine {
  board: string;
  card: string;
  dealName: string;
  owner: string;
  ownerName: string;
  obstacle: string;
  ask: Ask;
  answerer?: PersonName | undefined;
  answerable: boolean;
  zone?: string | undefined;
}

export interface PersonName {
  name: string;
  guest: boolean;
}

export interface AskLink {
  id: string;
  url?: string | undefined;
  name: string;
  createdAt: string;
  expiresAt: string;
}

export interface BoardSummary {
  id: string;
  title: string;
  language: Language;
  locked: boolean;
  deals: number;
  decided: number;
  updatedAt: string;
  createdAt: string;
  deletable: boolean;
}

export type Language =
  | 'ZH'
  | 'EN';

export interface Bookmark {
  id: string;
  board: string;
  pin: Pin;
  quote: Quote;
  text: string;
  at: string;
}

export interface Pin {
  spot: PinTarget;
  seq: number;
  deal?: string | undefined;
  card?: string | undefined;
}

export type PinTarget =
  | 'CARD'
  | 'RESULT'
  | 'STUCK'
  | 'DECISION'
  | 'MOMENT';

export interface Quote {
  board: string;
  dealName: string;
  text: string;
}

export interface Calendar {
  url: string;
}

export interface ChangePassword {
  current: string;
  next: string;
}

export interface CommentGuess {
  text: string;
}

export interface ConfirmImport {
  version: number;
}

export interface ContactStep {
  contact: string;
  name?: string | undefined;
  title?: string | undefined;
  old?: BuyingRole | undefined;
  now?: BuyingRole | undefined;
  at: string;
  by: string;
}

export type BuyingRole =
  | 'ECONOMIC_BUYER'
  | 'CHAMPION'
  | 'TECHNICAL'
  | 'USER'
  | 'PROCUREMENT'
  | 'LEGAL'
  | 'BLOCKER'
  | 'UNKNOWN';

export interface DealContact {
  id: string;
  name?: string | undefined;
  title?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  buyingRole: BuyingRole;
  attitude: Attitude;
  note?: string | undefined;
  at: string;
  by: string;
}

export type Attitude =
  | 'SUPPORTS'
  | 'NEUTRAL'
  | 'AGAINST'
  | 'UNKNOWN';

export interface DealDetail {
  deal: DealItem;
  said: FieldSaid[];
  externals: ExternalId[];
  editable: boolean;
}

export interface DealItem {
  id: string;
  name: string;
  account?: string | undefined;
  owner?: string | undefined;
  ownerName?: string | undefined;
  stage?: string | undefined;
  state: StageKind;
  amount?: number | undefined;
  currency?: string | undefined;
  closeDate?: string | undefined;
  probability?: number | undefined;
  category: ForecastCategory;
  nextStep?: string | undefined;
  nextStepDate?: string | undefined;
  source?: string | undefined;
  createdOn?: string | undefined;
  closedOn?: string | undefined;
  lostReason?: string | undefined;
  tags: string[];
  version: number;
  changedAt: string;
}

export type StageKind =
  | 'OPEN'
  | 'WON'
  | 'LOST';

export type ForecastCategory =
  | 'PIPELINE'
  | 'BEST_CASE'
  | 'MOST_LIKELY'
  | 'COMMIT'
  | 'CLOSED'
  | 'OMITTED';

export interface FieldSaid {
  field: DealField;
  at: string;
  by?: string | undefined;
  source: ChangeSource;
  ref?: string | undefined;
}

export type DealField =
  | 'NAME'
  | 'ACCOUNT'
  | 'OWNER'
  | 'STAGE'
  | 'AMOUNT'
  | 'CLOSE_DATE'
  | 'PROBABILITY'
  | 'CATEGORY'
  | 'NEXT_STEP'
  | 'NEXT_STEP_DATE'
  | 'SOURCE'
  | 'CREATED_ON'
  | 'CLOSED_ON'
  | 'LOST_REASON'
  | 'TAGS'
  | 'EXTERNAL_ID'
  | 'CURRENCY'
  | 'INDUSTRY';

export type ChangeSource =
  | 'BOARD'
  | 'PAGE'
  | 'IMPORT'
  | 'API'
  | 'CRM';

export interface ExternalId {
  system: string;
  id: string;
}

export interface DealLine {
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
  lastBoard: string;
  lastAt: string;
}

export interface DealFacts {
  customer?: string | undefined;
  stage?: string | undefined;
  amount?: number | undefined;
  currency?: string | undefined;
  closeDate?: string | undefined;
}

export interface DealList {
  deals: DealItem[];
  count: number;
  totals: DealTotal[];
  next?: string | undefined;
}

export interface DealTotal {
  currency: string;
  amount: number;
  deals: number;
}

export interface DealStage {
  id: string;
  name: string;
  kind: StageKind;
  probability?: number | undefined;
  required: DealField[];
  mostDays?: number | undefined;
}

export interface DealStep {
  field: DealField;
  old?: string | undefined;
  oldMember?: string | undefined;
  now?: string | undefined;
  nowMember?: string | undefined;
  at: string;
  by?: string | undefined;
  source: ChangeSource;
  ref?: string | undefined;
  reason?: string | undefined;
}

export interface DealThread {
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
  weeks: DealWeek[];
}

export interface DealWeek {
  board: string;
  title: string;
  at: string;
  result: string;
  stuckBecause: string;
  keyObstacle?: string | undefined;
  keyRemover?: Remover | undefined;
  decision?: Decision | undefined;
  chosen: string[];
  followUps: FollowUpLine[];
  parked?: string | undefined;
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

export interface FollowUpLine {
  board: string;
  card: string;
  text: string;
  assignee: string;
  deal?: string | undefined;
  dealName: string;
  due: string;
  outcome?: Outcome | undefined;
  slips: number;
  recordable: boolean;
  zone?: string | undefined;
  who?: PersonName | undefined;
}

export interface Outcome {
  result: Result;
  came: string;
  effect?: Effect | undefined;
}

export interface DeleteMe {
  password: string;
}

export interface DeleteTeam {
  name: string;
  password: string;
}

export interface EditBookmark {
  text: string;
}

export interface EditContact {
  fields: ContactFields;
  was: ContactFields;
}

export interface ContactFields {
  name?: string | undefined;
  title?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  buyingRole?: BuyingRole | undefined;
  attitude?: Attitude | undefined;
  note?: string | undefined;
}

export interface EditDeal {
  fields: DealFields;
  was: DealFields;
  reason?: string | undefined;
}

export interface DealFields {
  name?: string | undefined;
  account?: string | undefined;
  owner?: string | undefined;
  ownerName?: string | undefined;
  stage?: string | undefined;
  amount?: number | undefined;
  currency?: string | undefined;
  closeDate?: string | undefined;
  probability?: number | undefined;
  category?: ForecastCategory | undefined;
  nextStep?: string | undefined;
  nextStepDate?: string | undefined;
  source?: string | undefined;
  createdOn?: string | undefined;
  closedOn?: string | undefined;
  lostReason?: string | undefined;
  tags?: string[] | undefined;
}

export interface EditMe {
  name?: string | undefined;
  language?: Language | undefined;
}

export interface EditMember {
  role?: Role | undefined;
  seniority?: Seniority | undefined;
  active?: boolean | undefined;
  was?: SeenMember | undefined;
}

export type Role =
  | 'REP'
  | 'MANAGER'
  | 'EXECUTIVE'
  | 'OBSERVER';

export type Seniority =
  | 'NEWCOMER'
  | 'REGULAR'
  | 'VETERAN';

export interface SeenMember {
  role?: Role | undefined;
  seniority?: Seniority | undefined;
}

export interface EditQuestions {
  template: Template;
  language: Language;
  part: QuestionPart;
  questions: string[];
  was?: SeenQuestions | undefined;
}

export type Template =
  | 'DEAL_REVIEW'
  | 'MONTH_END'
  | 'RESCUE'
  | 'LOST_DEAL';

export type QuestionPart =
  | 'RECAP'
  | 'RESULT'
  | 'OBSTACLES'
  | 'OBSTACLE_VOTE'
  | 'IDEAS'
  | 'IDEA_VOTE'
  | 'DECIDE';

export interface SeenQuestions {
  questions: string[];
}

export interface EditSeries {
  name?: string | undefined;
  rhythm?: Rhythm | undefined;
  weekday?: DayOfWeek | undefined;
  time?: string | undefined;
  zone?: string | undefined;
  minutes?: number | undefined;
  prepareHours?: number | undefined;
  moderator?: string | undefined;
  members?: SeriesMember[] | undefined;
  newcomers?: boolean | undefined;
  ended?: boolean | undefined;
  movesPrepared?: boolean | undefined;
  was?: SeenSeries | undefined;
}

export type Rhythm =
  | 'WEEKLY'
  | 'FORTNIGHTLY'
  | 'MONTHLY'
  | 'ONCE';

export type DayOfWeek =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

export interface SeriesMember {
  member: string;
  bringsDeal: boolean;
  votes: boolean;
}

export interface SeenSeries {
  name?: string | undefined;
  rhythm?: Rhythm | undefined;
  weekday?: DayOfWeek | undefined;
  time?: string | undefined;
  zone?: string | undefined;
  minutes?: number | undefined;
  prepareHours?: number | undefined;
  moderator?: string | undefined;
  members?: SeriesMember[] | undefined;
  newcomers?: boolean | undefined;
}

export interface EditStages {
  stages: StageForm[];
  was?: SeenStages | undefined;
}

export interface StageForm {
  id?: string | undefined;
  name: string;
  kind: StageKind;
  probability?: number | undefined;
  required: DealField[];
  mostDays?: number | undefined;
}

export interface SeenStages {
  stages: DealStage[];
}

export interface EditTeamSettings {
  currency: string;
}

export interface EditWording {
  enabled: boolean;
  added: string[];
  removed: string[];
  was?: Wording | undefined;
}

export interface Wording {
  enabled: boolean;
  added: string[];
  removed: string[];
}

export interface EnterAsGuest {
  name: string;
  language: Language;
  instead?: boolean | undefined;
}

export interface GradeGuess {
  grade: number;
}

export interface Growth {
  member: string;
  joinedAt: string;
  counts: GrowthCount[];
  firsts: FirstTime[];
  marks: GrowthMark[];
}

export interface GrowthCount {
  kind: GrowthKind;
  boards: number;
}

export type GrowthKind =
  | 'ATTENDED'
  | 'WROTE'
  | 'REPLAYED'
  | 'GUESSED'
  | 'IDEA_ADOPTED'
  | 'STAGE_CHANGED';

export interface FirstTime {
  kind: GrowthKind;
  mark: GrowthMark;
  days: number;
}

export interface GrowthMark {
  kind: GrowthKind;
  at: string;
  board: string;
  title: string;
  words?: string | undefined;
}

export interface Guess {
  id: string;
  member: string;
  memberName: string;
  board: string;
  deal: string;
  seq: number;
  quote: Quote;
  guessed: Guessed;
  at: string;
  repetition?: Repetition | undefined;
  sharedWith?: string | undefined;
  comments: GuessComment[];
  news: boolean;
}

export interface Guessed {
  obstacles: GuessedObstacle[];
  solutions: string[];
  key?: number | undefined;
}

export interface GuessedObstacle {
  text: string;
  remover: Remover;
}

export interface Repetition {
  inRow: number;
  days: number;
  ease: number;
  due: string;
}

export interface GuessComment {
  author: string;
  authorName: string;
  text: string;
  at: string;
}

export interface GuestLink {
  id: string;
  url?: string | undefined;
  role: Role;
  guests: number;
  createdAt: string;
  expiresAt: string;
}

export interface GuestOffer {
  id: string;
  board: string;
  team: string;
  name?: string | undefined;
  here?: Here | undefined;
}

export interface Here {
  id: string;
  name: string;
  team: string;
  sameTeam: boolean;
}

export interface HelpLine {
  kind: HelpKind;
  board: string;
  boardTitle: string;
  card: string;
  helper: string;
  helped?: string | undefined;
  deal?: string | undefined;
  dealName: string;
  text: string;
  at: string;
}

export type HelpKind =
  | 'IDEA'
  | 'ANSWER'
  | 'THANKS';

export interface ImportChoices {
  content?: ImportContent | undefined;
  encoding?: TextEncoding | undefined;
  separator?: Separator | undefined;
  sheet?: string | undefined;
  headerLine?: number | undefined;
  lastLine?: number | undefined;
  columns?: ColumnSaid[] | undefined;
  stageTexts?: StageSaid[] | undefined;
  ownerTexts?: OwnerSaid[] | undefined;
  system?: string | undefined;
  currency?: string | undefined;
  zone?: string | undefined;
}

export type ImportContent =
  | 'DEALS'
  | 'ACCOUNTS';

export type TextEncoding =
  | 'UTF_8'
  | 'UTF_16LE'
  | 'UTF_16BE'
  | 'GB18030'
  | 'BIG5'
  | 'WINDOWS_1252'
  | 'WINDOWS_1251';

export type Separator =
  | 'COMMA'
  | 'SEMICOLON'
  | 'TAB'
  | 'BAR';

export interface ColumnSaid {
  index: number;
  field?: DealField | undefined;
  dateOrder?: DateOrder | undefined;
  marks?: NumberMarks | undefined;
  scale?: PercentScale | undefined;
  currency?: string | undefined;
}

export type DateOrder =
  | 'DAY_FIRST'
  | 'MONTH_FIRST';

export type NumberMarks =
  | 'POINT'
  | 'COMMA';

export type PercentScale =
  | 'OF_HUNDRED'
  | 'OF_ONE';

export interface StageSaid {
  text: string;
  stage?: string | undefined;
  kind?: StageKind | undefined;
}

export interface OwnerSaid {
  text: string;
  member?: string | undefined;
}

export interface ImportDetail {
  item: ImportItem;
  done: number;
  total: number;
  version: number;
  failure?: ImportFailure | undefined;
  unreadable?: UnreadableReason | undefined;
  arguments: string[];
  readable: boolean;
  choices: ImportChoices;
  preview?: ImportPreview | undefined;
}

export interface ImportItem {
  id: string;
  fileName: string;
  by: string;
  at: string;
  state: ImportState;
  content?: ImportContent | undefined;
  counts?: ImportCounts | undefined;
  confirmedAt?: string | undefined;
  undoneAt?: string | undefined;
  undoneBy?: string | undefined;
  undone?: UndoCounts | undefined;
}

export type ImportState =
  | 'READING'
  | 'PREVIEWED'
  | 'WRITING'
  | 'DONE'
  | 'UNDOING'
  | 'UNDONE'
  | 'CANCELLED'
  | 'FAILED';

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  again: number;
}

export interface UndoCounts {
  restored: number;
  removed: number;
  kept: number;
}

export type ImportFailure =
  | 'UNREADABLE'
  | 'INTERRUPTED'
  | 'BROKEN';

export type UnreadableReason =
  | 'EMPTY'
  | 'HEADER_ONLY'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'CELL_TOO_LONG'
  | 'BROKEN_QUOTES'
  | 'NOT_TEXT'
  | 'PDF'
  | 'IMAGE'
  | 'OLD_EXCEL'
  | 'PROTECTED'
  | 'OTHER_ARCHIVE'
  | 'WEB_PAGE'
  | 'PACKED_TOO_TIGHTLY'
  | 'DAMAGED'
  | 'NO_SUCH_SHEET'
  | 'NO_SUCH_LINE'
  | 'OUT_OF_REACH';

export interface ImportPreview {
  content: ImportContent;
  shape: ImportShape;
  columns: ImportColumn[];
  notes: ImportNote[];
  stages: StageText[];
  owners: OwnerText[];
  fingerprint: string;
  pipeline: string;
  system: string;
  counts: ImportCounts;
}

export interface ImportShape {
  encoding?: TextEncoding | undefined;
  separator?: Separator | undefined;
  sheet?: string | undefined;
  sheets: string[];
  headerLine: number;
  lastLine: number;
  above: string[];
  below: string[];
}

export interface ImportColumn {
  label: string;
  said: ColumnSaid;
  read: number;
  empty: number;
  refused: number;
  samples: string[];
}

export interface ImportNote {
  kind: NoteKind;
  field?: DealField | undefined;
  column?: number | undefined;
  columns: string[];
  sign?: string | undefined;
  currency?: string | undefined;
  currencies: string[];
}

export type NoteKind =
  | 'NO_NAME'
  | 'SEVERAL_COLUMNS'
  | 'ORDER_ASKED'
  | 'MARKS_ASKED'
  | 'SCALE_ASKED'
  | 'SIGN_ASSUMED';

export interface StageText {
  text: string;
  rows: number;
  stage: string;
  kind: StageKind;
  isNew: boolean;
}

export interface OwnerText {
  text: string;
  rows: number;
  member?: string | undefined;
}

export interface ImportRows {
  rows: ImportRow[];
  next?: number | undefined;
}

export interface ImportRow {
  line: number;
  verdict: RowVerdict;
  name: string;
  thing?: string | undefined;
  changes: RowChange[];
  refusals: RowRefused[];
  again: boolean;
  kept: DealField[];
}

export type RowVerdict =
  | 'ADDED'
  | 'CHANGED'
  | 'UNCHANGED'
  | 'REFUSED';

export interface RowChange {
  field: DealField;
  was?: string | undefined;
  wasMember?: string | undefined;
  now?: string | undefined;
  nowMember?: string | undefined;
}

export interface RowRefused {
  field?: DealField | undefined;
  column: string;
  text: string;
  reason: RefusalReason;
  arguments: string[];
}

export type RefusalReason =
  | 'NAME_MISSING'
  | 'TOO_LONG'
  | 'UNCLEAN'
  | 'NOT_A_DATE'
  | 'NO_SUCH_DAY'
  | 'DATE_ORDER_UNKNOWN'
  | 'NOT_AN_AMOUNT'
  | 'NEGATIVE_AMOUNT'
  | 'AMOUNT_TOO_LARGE'
  | 'MARKS_UNKNOWN'
  | 'UNKNOWN_CURRENCY'
  | 'TWO_CURRENCIES'
  | 'NOT_A_PERCENTAGE'
  | 'PERCENT_UNKNOWN'
  | 'UNKNOWN_CATEGORY'
  | 'NOT_YES_OR_NO'
  | 'TOO_MANY_TAGS'
  | 'OPEN_QUOTE'
  | 'TOO_MANY_CELLS'
  | 'SEVERAL_DEALS'
  | 'TWICE'
  | 'TOO_MANY_STAGES';

export interface Invitation {
  id: string;
  url: string;
  role: Role;
  seniority: Seniority;
  reusable: boolean;
  createdAt: string;
  expiresAt: string;
}

export interface Invite {
  role: Role;
  seniority: Seniority;
  expiresInHours: number;
  reusable?: boolean | undefined;
}

export interface InviteGuests {
  role: GuestRole;
  expiresInHours: number;
}

export type GuestRole =
  | 'EXECUTIVE'
  | 'OBSERVER';

export interface Join {
  name: string;
  email: string;
  password: string;
  language: Language;
  instead?: boolean | undefined;
}

export interface JoinOffer {
  team: string;
  role: Role;
  here?: Here | undefined;
}

export interface KnownContact {
  id: string;
  name?: string | undefined;
  title?: string | undefined;
}

export interface Link {
  id: string;
  kind: LinkKind;
  maker: string;
  about?: string | undefined;
  role?: Role | undefined;
  seniority?: Seniority | undefined;
  reusable?: boolean | undefined;
  url?: string | undefined;
  uses: number;
  madeAt: string;
  usedAt?: string | undefined;
  expiresAt?: string | undefined;
}

export type LinkKind =
  | 'INVITATION'
  | 'PASSWORD_RESET'
  | 'GUESTS'
  | 'ASKS'
  | 'CALENDAR';

export interface Me {
  id: string;
  name: string;
  email?: string | undefined;
  role: Role;
  seniority: Seniority;
  language: Language;
  team: TeamName;
  guestOf?: string | undefined;
}

export interface TeamName {
  id: string;
  name: string;
}

export interface NewAskLink {
  name: string;
  expiresInHours: number;
}

export interface NewBoard {
  title: string;
  language: Language;
  practice?: boolean | undefined;
}

export interface NewBookmark {
  pin: Pin;
  text: string;
}

export interface NewContact {
  fields: ContactFields;
}

export interface NewDeal {
  fields: DealFields;
  external?: NewExternalId | undefined;
}

export interface NewExternalId {
  system: string;
  id: string;
}

export interface NewGuess {
  deal: string;
  seq: number;
  obstacles: SentObstacle[];
  solutions: string[];
  key?: number | undefined;
}

export interface SentObstacle {
  text: string;
  remover: Remover;
}

export interface NewPassword {
  password: string;
  instead?: boolean | undefined;
}

export interface NewQuestion {
  pin: Pin;
  to: string;
  text: string;
}

export interface NewSeries {
  name: string;
  language: Language;
  rhythm: Rhythm;
  weekday: DayOfWeek;
  time: string;
  zone: string;
  minutes: number;
  prepareHours: number;
  moderator: string;
  members: SeriesMember[];
  firstAt?: string | undefined;
  template?: Template | undefined;
  newcomers?: boolean | undefined;
}

export interface Notebook {
  guesses: Guess[];
  shared: Guess[];
  bookmarks: Bookmark[];
  questions: Question[];
}

export interface Question {
  id: string;
  board: string;
  pin: Pin;
  quote: Quote;
  asker: string;
  askerName: string;
  asked: string;
  askedName: string;
  text: string;
  at: string;
  answer?: QuestionAnswer | undefined;
}

export interface QuestionAnswer {
  text: string;
  at: string;
}

export interface PasswordReset {
  url: string;
  expiresAt: string;
}

export interface PasswordResetOffer {
  name: string;
  email: string;
  here?: Here | undefined;
}

export interface PastStrategy {
  line: StrategyLine;
  title: string;
  daysToClose?: number | undefined;
  stuckBecause: string;
  obstacles: StrategyObstacle[];
  why: string;
  followUps: StrategyFollowUp[];
  later: StrategyWeek[];
  reuses: StrategyReuse[];
}

export interface StrategyLine {
  id: string;
  board: string;
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
  decidedAt: string;
  decidedSeq: number;
  key?: StrategyObstacle | undefined;
  chosen: StrategyIdea[];
  came: StrategyOutcome;
  reused: number;
}

export interface StrategyObstacle {
  card: string;
  text: string;
  type: ObstacleType;
  remover: Remover;
}

export interface StrategyIdea {
  card: string;
  obstacle: string;
  text: string;
}

export interface StrategyOutcome {
  course: Course;
  open: number;
  done: number;
  partly: number;
  notDone: number;
  dropped: number;
  advanced: number;
  setBack: number;
  later: number;
  sameObstacle: number;
}

export type Course =
  | 'MOVED_ON'
  | 'STILL_STUCK'
  | 'TOO_EARLY';

export interface StrategyFollowUp {
  text: string;
  assignee: string;
  due: string;
  outcome?: Outcome | undefined;
}

export interface StrategyWeek {
  board: string;
  title: string;
  at: string;
  facts: DealFacts;
  key?: StrategyObstacle | undefined;
  sameObstacle: boolean;
  decision?: Decision | undefined;
  gone: boolean;
}

export interface StrategyReuse {
  board: string;
  deal: string;
  name: string;
  at: string;
  strategy?: string | undefined;
  came: StrategyOutcome;
}

export interface PipelineSegments {
  sources: string[];
  withoutSource: boolean;
  currencies: string[];
}

export interface PipelineStatistics {
  from: string;
  to: string;
  cycle: Spread;
  cycles: MonthCycle[];
  sources: SourceLine[];
  stages: StageConversion[];
  ages: StageAge[];
  months: MonthFlow[];
}

export interface Spread {
  n: number;
  lower?: number | undefined;
  median?: number | undefined;
  upper?: number | undefined;
}

export interface MonthCycle {
  month: string;
  days: Spread;
}

export interface SourceLine {
  source?: string | undefined;
  created: number;
  won: number;
  lost: number;
  open: number;
  wonAmounts: CurrencySum[];
  winRate?: WinRate | undefined;
}

export interface CurrencySum {
  currency: string;
  amount: number;
}

export interface WinRate {
  closed: number;
  share: number;
  low: number;
  high: number;
}

export interface StageConversion {
  stage: string;
  name: string;
  n: number;
  on: number;
  lost: number;
  there: number;
  back: number;
}

export interface StageAge {
  stage?: string | undefined;
  name?: string | undefined;
  days: Spread;
  mostDays?: number | undefined;
  over: number;
}

export interface MonthFlow {
  month: string;
  created: DealSum;
  won: DealSum;
  lost: DealSum;
}

export interface DealSum {
  deals: number;
  amounts: CurrencySum[];
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  field?: string | undefined;
  current?: string | undefined;
  request?: string | undefined;
}

export type ProblemCode =
  | 'MALFORMED'
  | 'INVALID'
  | 'NOT_SIGNED_IN'
  | 'WRONG_CREDENTIALS'
  | 'FORBIDDEN'
  | 'FOREIGN_ORIGIN'
  | 'WRONG_PASSWORD'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'ALREADY_SET_UP'
  | 'SIGNED_IN'
  | 'NAME_LIKE_MARK'
  | 'EMAIL_TAKEN'
  | 'LAST_MANAGER'
  | 'LIMIT_EXCEEDED'
  | 'CHANGED'
  | 'STAGE_IN_USE'
  | 'LINK_FULL'
  | 'BOARD_LOCKED'
  | 'BOARD_ARCHIVED'
  | 'REVIEW_BOARD'
  | 'REFUSED'
  | 'LINK_EXPIRED'
  | 'LINK_REVOKED'
  | 'LINK_USED'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_TYPE'
  | 'TOO_MANY_ATTEMPTS'
  | 'TOO_MUCH_AT_ONCE'
  | 'LINK_CROWDED'
  | 'INTERNAL'
  | 'UNAVAILABLE';

export interface Questions {
  template: Template;
  language: Language;
  part: QuestionPart;
  questions: string[];
}

export interface ReplayMoment {
  head: number;
  board: Snap;
  people: Person[];
}

export interface ReplayPage {
  head: number;
  entries: Entry[];
  people: Person[];
}

export interface Reuse {
  strategy: string;
}

export interface ReusePlace {
  deal: string;
  name: string;
  obstacles: StrategyObstacle[];
}

export interface Reused {
  board: string;
  deal?: string | undefined;
  added: number;
}

export interface ReviewPlace {
  series: string;
  name: string;
  previous?: string | undefined;
  next?: string | undefined;
}

export interface ReviewReport {
  version?: string | undefined;
  report: DealReport;
}

export interface DealReport {
  at: string;
  since?: string | undefined;
  stages: DealStage[];
  deals: ReportedDeal[];
  leftOut: number;
}

export interface ReportedDeal {
  deal: DealItem;
  said: FieldSaid[];
  was: FieldWas[];
}

export interface FieldWas {
  field: DealField;
  was?: string | undefined;
  member?: string | undefined;
}

export interface Series {
  id: string;
  name: string;
  language: Language;
  rhythm: Rhythm;
  weekday: DayOfWeek;
  time: string;
  zone: string;
  minutes: number;
  prepareHours: number;
  moderator: string;
  members: SeriesMember[];
  template: Template;
  newcomers: boolean;
  ended: boolean;
  next?: ReviewLine | undefined;
}

export interface ReviewLine {
  board: string;
  previous?: string | undefined;
  title: string;
  startsAt: string;
  stage: Stage;
  goal: string;
  deals: number;
  decided: number;
  kept: FollowUpRate;
  worth?: number | undefined;
  worthOf: number;
  prepareBy: string;
  own?: OwnPreparation | undefined;
  begun?: Begun | undefined;
}

export type Stage =
  | 'PREPARING'
  | 'RECAP'
  | 'DEALS'
  | 'CLOSING'
  | 'CLOSED';

export interface FollowUpRate {
  brought: number;
  done: number;
  partly: number;
  notDone: number;
  dropped: number;
  open: number;
}

export interface OwnPreparation {
  deal?: string | undefined;
  result: boolean;
  stuckBecause: boolean;
}

export interface Begun {
  planned: string;
  at: string;
}

export interface SeriesPage {
  series: Series;
  reviews: ReviewLine[];
}

export interface Setup {
  team: string;
  name: string;
  email: string;
  password: string;
  language: Language;
}

export interface ShareGuess {
  with?: string | undefined;
}

export interface SignIn {
  email: string;
  password: string;
}

export interface Status {
  needsSetup: boolean;
  version: string;
}

export interface Suggest {
  text: string;
  board?: string | undefined;
}

export interface Suggestion {
  strategy: StrategyLine;
  obstacle: string;
}

export interface Summary {
  board: string;
  title: string;
  language: Language;
  startsAt: string;
  begun?: Begun | undefined;
  closedAt?: string | undefined;
  zone?: string | undefined;
  stage?: Stage | undefined;
  goal: string;
  agreed: number;
  deals: DealSummary[];
  parkingLot: Parked[];
  brought: FollowUpLine[];
  kept: FollowUpRate;
  people: Attendance[];
  worth: number[];
  moods: number[];
}

export interface DealSummary {
  deal: string;
  name: string;
  owner: string;
  facts: DealFacts;
  result: string;
  stuckBecause: string;
  obstacles: ObstacleSummary[];
  decision?: Decision | undefined;
  chosen: string[];
  notChosen: SolutionSummary[];
  followUps: FollowUpLine[];
  seconds: Partial<Record<Phase, number>>;
  parked?: string | undefined;
  waits: boolean;
}

export interface ObstacleSummary {
  card: string;
  text: string;
  remover: Remover;
  key: boolean;
  group?: string | undefined;
  dots?: number | undefined;
  ask?: Ask | undefined;
}

export interface SolutionSummary {
  card: string;
  text: string;
  dots?: number | undefined;
}

export type Phase =
  | 'RESULT'
  | 'OBSTACLES'
  | 'OBSTACLE_VOTE'
  | 'IDEAS'
  | 'IDEA_VOTE'
  | 'DECIDE'
  | 'DONE';

export interface Parked {
  text: string;
  dealName?: string | undefined;
  author?: string | undefined;
}

export interface Attendance {
  member: string;
  name: string;
  wrote: number;
  voted: number;
}

export interface TeamMember {
  id: string;
  name: string;
  email?: string | undefined;
  role: Role;
  seniority: Seniority;
  active: boolean;
}

export interface TeamSettings {
  currency?: string | undefined;
}

export interface TeamSuggestions {
  available: boolean;
  wanted: boolean;
}

export interface TellOutcome {
  outcome?: Outcome | undefined;
  was?: SeenOutcome | undefined;
}

export interface SeenOutcome {
  outcome?: Outcome | undefined;
}

export interface Ticket {
  ticket: string;
}

export interface WantSuggestions {
  wanted: boolean;
}
