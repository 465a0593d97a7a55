/** Right-to-left letters, and characters that change the direction of what follows. */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Isolates a user's name or text within a line, so that its direction affects nothing around it. */
export function isolate(text: string): string {
  return TURNING.test(text) ? FIRST_STRONG_ISOLATE + text.replace(CONTROLS, '') + POP_ISOLATE : text;
}

/** Facts joined in one line; empty ones are left out. */
export function inLine(facts: readonly (string | undefined)[]): string {
  return facts
    .filter((it) => it !== undefined)
    .filter((it) => it !== '')
    .map(isolate)
    .join(' · ');
}

/** The same messages with isolated arguments. */
export function isolating<T extends object>(messages: T): T {
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, isolatingOne(message)]),
  ) as T;
}

function isolatingOne(message: unknown): unknown {
  if (typeof message === 'function') {
    const say = message as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => say(...given.map((it) => (typeof it === 'string' ? isolate(it) : it)));
  }
  if (Array.isArray(message)) return message.map(isolatingOne);
  return typeof message === 'object' && message !== null ? isolating(message) : message;
}
