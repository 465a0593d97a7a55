import type { Deal } from '../../protocol/protocol.gen';
import type { FollowStore } from '../../stores/follow.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { learnKey } from '../lessons/learn-key';
import { singleKeys } from './single-keys.svelte';

/** What the board's shortcuts control. */
export interface Keyed {
  open: OpenBoard;
  focused: Deal | undefined;
  /** Goes to the next or previous deal. */
  step: (by: 1 | -1) => void;
  help: () => void;
  /** Opens the choice of whom to follow. */
  choose: () => void;
}

/** A checkbox takes no letters. */
const WRITES_OR_CHOOSES = 'input:not([type="checkbox"]), textarea, select, dialog, [role="menu"]';

/** Shortcuts that work everywhere on the board, except while writing or choosing. */
export function boardKey(event: KeyboardEvent, keyed: Keyed): void {
  const target = event.target as HTMLElement;
  if (target.closest(WRITES_OR_CHOOSES) !== null || isOpening()) return;
  if (singleKeys.isOff(event)) return;
  const does = event.ctrlKey || event.metaKey ? command(event, keyed) : plain(event, keyed);
  if (!does) return;
  event.preventDefault();
  does();
}

/** Something that was asked for is still loading: keys are meant for it. */
function isOpening(): boolean {
  return document.querySelector('[data-opening]') !== null;
}

function command(event: KeyboardEvent, { open }: Keyed): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) return () => open.undo();
  if (key === 'y' || key === 'z') return () => open.redo();
  return undefined;
}

function plain(event: KeyboardEvent, keyed: Keyed): (() => void) | undefined {
  return event.altKey ? undefined : actOfKey(event.key, keyed);
}

/** What a key does here now; the palette offers the same. */
export function actOfKey(
  key: string,
  { open, focused, step, help, choose }: Keyed,
): (() => void) | undefined {
  switch (key) {
    case '?':
      return help;
    case 'j':
      return () => step(1);
    case 'k':
      return () => step(-1);
    case 'f':
      return followKey(open.follow, choose);
    case 'F':
      return choose;
    case 'w':
      return learnKey();
  }
  const inMeeting = meetingKey(key);
  if (inMeeting) return inMeeting;
  const place = focused && open.mayWrite ? placeOf(key, focused) : undefined;
  return place === undefined ? undefined : () => open.writing.begin(place);
}

/** One shortcut to stop, resume, or choose whom to follow. */
function followKey(follow: FollowStore, choose: () => void): () => void {
  if (follow.whom !== undefined) return () => follow.letGo();
  return follow.last === undefined ? choose : () => follow.back();
}

/** The action of a shortcut while deals are discussed; undefined if its control is not on the screen. */
function meetingKey(key: string): (() => void) | undefined {
  const find = controlOf;
  const press = (control: HTMLElement | null) =>
    control === null
      ? undefined
      : () => {
          control.focus();
          control.click();
        };
  const go = (control: HTMLElement | null) => (control === null ? undefined : () => control.focus());
  switch (key) {
    case 'd':
      return press(find('ready'));
    case 'n':
      return press(find('move-on'));
    case 't':
      return go(find('timer'));
    case 'v':
      return go(find('vote'));
    case 'o':
    case 'i':
      return go(find('quick-write'));
    default:
      return undefined;
  }
}

/** A control of the meeting that is on the screen, by its mark. */
export function controlOf(mark: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-${mark}]`);
}

/** The text that a shortcut opens for writing. */
function placeOf(key: string, deal: Deal): string | undefined {
  switch (key) {
    case 'r':
      return `deal/${deal.id}/result`;
    case 'o':
      return `deal/${deal.id}/obstacle/REP`;
    case 'i':
      return deal.keyObstacle === undefined ? undefined : `card/${deal.keyObstacle}/solution`;
    default:
      return undefined;
  }
}
