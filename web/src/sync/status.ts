/** Why a board does not reconnect by itself. */
export type EndReason =
  'signed-out' | 'gone' | 'forbidden' | 'replaced' | 'too-many-tabs' | 'outdated' | 'broken';

/** The status of the connection, as the header shows it. */
export type SyncStatus =
  | { t: 'connecting'; waiting: number }
  | { t: 'catching-up'; waiting: number }
  | { t: 'live'; pending: number }
  /** Connected, but the server's database is unavailable: commands wait there. */
  | { t: 'degraded'; waiting: number }
  | { t: 'offline'; waiting: number }
  /** The board is full; it retries by itself. */
  | { t: 'full'; waiting: number }
  | { t: 'ended'; why: EndReason; waiting: number }
  /** No connection: a replay. */
  | { t: 'replay' };
