import { phaseOf } from '../../../board/meeting';
import { locale } from '../../../messages/locale.svelte';
import type { Deal, Phase } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import type { Entry } from '../../palette/entry';
import { actOfKey, controlOf, type Keyed } from '../keys';
import { act } from './act';

/** What can be written about the deal on the screen: only where there is a control for it. */
export function writingActs(keyed: Keyed): Entry[] {
  const { open, focused } = keyed;
  if (!open.mayWrite || !focused) return [];
  const words = locale.words.palette;
  const place = `deal/${focused.id}` as const;
  return [
    ...(quickly(keyed, focused, 'o', 'OBSTACLES', words.writeObstacle) ??
      at(open, `${place}/obstacle/REP`, 'o', words.writeObstacle)),
    ...(quickly(keyed, focused, 'i', 'IDEAS', words.writeSolution) ?? solution(open, focused)),
    ...at(open, `${place}/follow-up`, 'follow-up', words.addFollowUp),
    // the side panel opens for it
    act('story', words.parkStory, () => open.writing.begin(`${place}/story`)),
    ...at(open, `${place}/result`, 'r', words.writeResult),
  ];
}

/** In a review one box takes the cards of the step. */
function quickly(keyed: Keyed, deal: Deal, key: 'o' | 'i', phase: Phase, text: string): Entry[] | undefined {
  const isStep = phaseOf(keyed.open.board.meeting, deal.id) === phase && controlOf('quick-write') !== null;
  if (!isStep) return undefined;
  return [{ ...act(key, text, () => actOfKey(key, keyed)?.()), key: key.toUpperCase() }];
}

/** On a free board solutions are for the key obstacle, so there must be one. */
function solution(open: OpenBoard, { keyObstacle }: Deal): Entry[] {
  const { writeSolution, needsKey } = locale.words.palette;
  if (keyObstacle !== undefined) return at(open, `card/${keyObstacle}/solution`, 'i', writeSolution);
  if (open.board.meeting) return [];
  return [{ ...act('i', writeSolution, () => undefined), whyNot: needsKey }];
}

/** Where the button for it is on the screen. */
function at(open: OpenBoard, place: string, id: string, text: string): Entry[] {
  if (document.querySelector(`button[data-place="${CSS.escape(place)}"]`) === null) return [];
  const entry = act(id, text, () => open.writing.begin(place));
  return [id.length === 1 ? { ...entry, key: id.toUpperCase() } : entry];
}
