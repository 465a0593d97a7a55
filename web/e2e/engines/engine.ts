import type { Order } from './composition';

/** A browser engine as the stories need it. Each has one small file; what drives it is known only there. */
export interface Engine {
  name: string;
  /** Its program; undefined if it is not installed here. */
  program: string | undefined;
  start: () => Promise<RunningEngine>;
}

export interface RunningEngine {
  /** A window of a person who shares nothing with the others, such as cookies. */
  window: () => Promise<Tab>;
  /** Ends all windows of a story. */
  closeWindows: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A place in the window, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** What a mouse or a finger does. */
export interface Pointer {
  down: (spot: Spot) => Promise<void>;
  move: (spot: Spot) => Promise<void>;
  up: (spot: Spot) => Promise<void>;
}

/** One tab of one person, with the hands that are on it. */
export interface Tab {
  open: (url: string) => Promise<void>;
  /** Runs a function in the page; it knows only its arguments. */
  run: <A extends unknown[], T>(does: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>;
  mouse: Pointer;
  /** A mouse that drags something that the browser itself drags. */
  drag: Pointer;
  finger: Pointer;
  /** Brings the window to the front: in the others of an engine nothing has the focus. */
  comeToFront: () => Promise<void>;
  /** Presses keys at once, such as Control and v. */
  press: (...keys: string[]) => Promise<void>;
  /** Writes at the focus, key by key. */
  type: (text: string) => Promise<void>;
  /** How an input method of this engine ends a composition. */
  order: Order;
  screenshot: () => Promise<Uint8Array>;
}
