/** Why a board will not come back by itself. */
export type EndReason =
  'signed-out' | 'gone' | 'forbidden' | 'replaced' | 'too-many-tabs' | 'outdated' | 'broken';

/** The truth about the link, as the header shows it. */
export type SyncStatus =
  | { t: 'connecting'; waiting: number }
  | { t: 'catching-up'; waiting: number }
  | { t: 'live'; pending: number }
  /** Connected, but the server's database is away: what is sent waits there. */
  | { t: 'degraded'; waiting: number }
  | { t: 'offline'; waiting: number }
  /** Nobody more gets in for now; it tries again by itself. */
  | { t: 'full'; waiting: number }
  | { t: 'ended'; why: EndReason; waiting: number }
  /** No link at all: what is shown is past. */
  | { t: 'replay' };
