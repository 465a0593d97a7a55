import type { Allotment } from '../protocol/protocol.gen';
import { same } from './same';

/**
 * Merges two concurrent changes of one agenda, as the server does: each deal's allotment (or its absence) is a field of
 * its own, and so is the order of the deals that stayed on the agenda.
 *
 * @param whose which change wins where both have changed the same field
 */
export function mergedAgenda(
  { said, was, now }: { said: Allotment[]; was: Allotment[]; now: Allotment[] },
  whose: 'mine' | 'theirs',
): { value: Allotment[]; clash: boolean } {
  const [mine, before, theirs] = [times(said), times(was), times(now)];
  let clash = false;
  const merged = new Map<string, number>();
  for (const deal of new Set([...mine.keys(), ...before.keys(), ...theirs.keys()])) {
    const both = clashes(mine.get(deal), before.get(deal), theirs.get(deal));
    clash ||= both;
    const isMine = mine.get(deal) !== before.get(deal) && !(both && whose === 'theirs');
    const time = (isMine ? mine : theirs).get(deal);
    if (time !== undefined) merged.set(deal, time);
  }

  const common = (deals: Map<string, number>) =>
    [...deals.keys()].filter((deal) => mine.has(deal) && before.has(deal) && theirs.has(deal));
  const bothMoved = clashes(common(mine), common(before), common(theirs));
  clash ||= bothMoved;
  const hasMoved = !same(common(mine), common(before)) && !(bothMoved && whose === 'theirs');
  const order = hasMoved ? woven(mine, theirs) : woven(theirs, mine);
  const value = order.flatMap((deal) => {
    const seconds = merged.get(deal);
    return seconds === undefined ? [] : [{ deal, seconds }];
  });
  return { value, clash };
}

/** The order of the one agenda, with each deal that only the other has placed behind its neighbour there. */
function woven(leading: Map<string, number>, other: Map<string, number>): string[] {
  const order = [...leading.keys()];
  let next = 0;
  for (const deal of other.keys()) {
    const at = order.indexOf(deal);
    if (at < 0) order.splice(next, 0, deal);
    next = at < 0 ? next + 1 : at + 1;
  }
  return order;
}

function clashes(said: unknown, was: unknown, now: unknown): boolean {
  return !same(said, was) && !same(now, was) && !same(now, said);
}

function times(allotments: readonly Allotment[]): Map<string, number> {
  return new Map(allotments.map(({ deal, seconds }) => [deal, seconds]));
}
