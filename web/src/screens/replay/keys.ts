import { SPEEDS } from '../../board/replay-clock';
import type { Messages } from '../../messages/en';
import { singleKeys } from '../board/single-keys.svelte';
import { learnKey } from '../lessons/learn-key';
import type { ReplayStore } from '../../stores/replay.svelte';

/** What the shortcuts of a replay control. */
export interface Keyed {
  replay: ReplayStore;
  /** Shows the next or previous deal. */
  nextDeal: (by: 1 | -1) => void;
  help: () => void;
}

/** Shortcuts that work everywhere on a replay, unless the focused element uses the same key. */
export function replayKey(event: KeyboardEvent, keyed: Keyed): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, dialog, [role="menu"], [role="dialog"]') !== null) return;
  if (event.key === ' ' && target.closest('button, a, summary') !== null) return;
  if (singleKeys.isOff(event)) return;
  const does = keys(keyed)[event.key];
  if (!does) return;
  event.preventDefault();
  does();
}

function keys({ replay, nextDeal, help }: Keyed): Partial<Record<string, (() => void) | undefined>> {
  return {
    ' ': () => replay.toggle(),
    ArrowLeft: () => replay.step(-1),
    ArrowRight: () => replay.step(1),
    '[': () => replay.turn(-1),
    ']': () => replay.turn(1),
    ',': () => faster(replay, -1),
    '.': () => faster(replay, 1),
    Home: () => replay.seek(1),
    End: () => replay.seek(replay.head),
    j: () => nextDeal(1),
    k: () => nextDeal(-1),
    w: learnKey(),
    b: () => document.querySelector<HTMLElement>('[data-mark-moment]')?.click(),
    '?': help,
  };
}

function faster(replay: ReplayStore, by: 1 | -1): void {
  replay.speed = SPEEDS[SPEEDS.indexOf(replay.speed) + by] ?? replay.speed;
}

/** The shortcuts and what they do, for the help sheet. */
export function keyList({ replay, why, keys: board }: Messages): readonly (readonly [string, string])[] {
  return [
    ['?', board.help],
    ['␣', replay.keys.play],
    ['← →', replay.keys.step],
    ['[ ]', replay.keys.chapter],
    [', .', replay.keys.speed],
    ['Home End', replay.keys.ends],
    ['J', board.next],
    ['K', board.previous],
    ['W', why.key],
    ['B', why.markMoment],
  ];
}
