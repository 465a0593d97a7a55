// Generated from http.Rest by RestTypesTest. Do not edit.

/** Lengths of names and passwords, and the longest life of a link. */
export const REST_LIMITS = {
  TEAM_NAME: 80,
  NAME: 80,
  EMAIL: 254,
  PASSWORD_MIN: 10,
  PASSWORD_MAX: 200,
  HOURS: 720,
} as const;

export interface BoardSummary {
  id: string;
  title: string;
  language: Language;
  locked: boolean;
  deals: number;
  decided: number;
  updatedAt: string;
  createdAt: string;
}

export type Language =
  | 'ZH'
  | 'EN';

export interface ChangePassword {
  current: string;
  next: string;
}

export interface EditMe {
  name?: string | undefined;
  language?: Language | undefined;
}

export interface EditMember {
  role?: Role | undefined;
  seniority?: Seniority | undefined;
  active?: boolean | undefined;
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

export interface EnterAsGuest {
  name: string;
  language: Language;
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
  board: string;
  team: string;
}

export interface Invitation {
  id: string;
  url?: string | undefined;
  role: Role;
  seniority: Seniority;
  reusable: boolean;
  joined: number;
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
}

export interface JoinOffer {
  team: string;
  role: Role;
}

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

export interface NewBoard {
  title: string;
  language: Language;
}

export interface NewPassword {
  password: string;
}

export interface PasswordReset {
  url: string;
  expiresAt: string;
}

export interface PasswordResetOffer {
  name: string;
  email: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  field?: string | undefined;
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
  | 'EMAIL_TAKEN'
  | 'LAST_MANAGER'
  | 'LIMIT_EXCEEDED'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_TYPE'
  | 'TOO_MANY_ATTEMPTS'
  | 'INTERNAL'
  | 'UNAVAILABLE';

export interface Setup {
  team: string;
  name: string;
  email: string;
  password: string;
  language: Language;
}

export interface SignIn {
  email: string;
  password: string;
}

export interface Status {
  needsSetup: boolean;
  version: string;
}

export interface TeamMember {
  id: string;
  name: string;
  email?: string | undefined;
  role: Role;
  seniority: Seniority;
  active: boolean;
}

export interface Ticket {
  ticket: string;
}
