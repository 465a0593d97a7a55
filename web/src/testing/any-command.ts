import fc from 'fast-check';
import { isKind } from '../board/select';
import type { Card, Command, Deal, Reaction, Remover } from '../protocol/protocol.gen';

/** An intended action; its target is chosen when a board is given. */
export interface Wish {
  kind: number;
  one: number;
  two: number;
  three: number;
  text: string;
  flag: boolean;
}

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.nat(33),
  one: fc.nat(99),
  two: fc.nat(99),
  three: fc.nat(99),
  text: fc.constantFrom('price too high', '预算冻结', 'COO unknown', ' with a blank ', 'two\nlines'),
  flag: fc.boolean(),
});

const REMOVERS: Remover[] = ['REP', 'MANAGER', 'EXECUTIVE'];
const REACTIONS: Reaction[] = ['AGREE', 'INSIGHT'];

/**
 * The command for this wish on a visible board; undefined if there is no target.
 *
 * @param fresh an unused id
 */
export function commandFor(
  wish: Wish,
  me: string,
  deals: Deal[],
  cards: Card[],
  fresh: string,
): Command | undefined {
  const { one, two, three, text, flag } = wish;
  const pick = <T>(from: T[], n: number) => from[n % Math.max(1, from.length)];
  const deal = pick(deals, one)?.id;
  const obstacles = cards.filter((it) => isKind(it, 'obstacle'));
  const solutions = cards.filter((it) => isKind(it, 'solution'));
  const followUps = cards.filter((it) => isKind(it, 'follow-up'));
  const obstacle = pick(obstacles, one)?.id;
  const card = pick(cards, one)?.id;
  const remover = pick(REMOVERS, two) ?? 'REP';
  const due = `2026-12-${String(10 + (two % 20))}`;
  const needsDeal = (command: (deal: string) => Command) => (deal === undefined ? undefined : command(deal));
  const needsCard = (command: (card: string) => Command) => (card === undefined ? undefined : command(card));
  const needsObstacle = (command: (obstacle: string) => Command) =>
    obstacle === undefined ? undefined : command(obstacle);

  switch (wish.kind) {
    case 0:
    case 1:
    case 2:
      return { t: 'add-deal', deal: fresh, name: text, owner: me, facts: {}, after: flag ? deal : undefined };
    case 3:
      return needsDeal((it) => ({ t: 'edit-deal', deal: it, name: text, owner: me, facts: { amount: two } }));
    case 4:
      return needsDeal((it) => ({ t: 'move-deal', deal: it, ...beside(deals, it) }));
    case 5:
      return needsDeal((it) => ({ t: flag ? 'remove-deal' : 'restore-deal', deal: it }));
    case 6:
    case 7:
      return needsDeal((it) => ({ t: 'report-result', deal: it, text }));
    case 8:
      return needsDeal((it) => ({ t: 'explain-stuck', deal: it, text }));
    case 9:
    case 10:
    case 11:
    case 12:
    case 13:
      return needsDeal((it) => ({
        t: 'raise-obstacle',
        card: fresh,
        deal: it,
        text,
        type: 'PRICE',
        remover,
        assignee: flag ? me : undefined,
        hidden: three % 5 === 0,
      }));
    case 14:
    case 15:
    case 16:
      return needsObstacle((it) => ({
        t: 'propose-solution',
        card: fresh,
        obstacle: it,
        text,
        hidden: false,
      }));
    case 17:
      return needsDeal((it) => ({ t: 'agree-follow-up', card: fresh, deal: it, text, assignee: me, due }));
    case 18:
      return { t: 'park-story', card: fresh, deal: flag ? deal : undefined, text };
    case 19:
      return needsCard((it) => ({ t: 'add-comment', card: fresh, about: it, text }));
    case 20:
    case 21:
      return needsCard((it) => ({ t: 'reword', card: it, text: `${text} ${String(two)}` }));
    case 22:
    case 23:
      return needsObstacle((it) => {
        const of = obstacles.find((other) => other.id === it)?.deal;
        const lane = obstacles.filter((other) => other.deal === of && other.kind.remover === remover);
        return { t: 'move-obstacle', card: it, remover, ...beside(lane, it) };
      });
    case 24:
      return needsObstacle((it) => ({ t: 'classify-obstacle', card: it, type: 'LEGAL', assignee: me }));
    case 25: {
      const solution = pick(solutions, two);
      const target = pick(
        obstacles.filter((it) => it.deal === solution?.deal),
        one,
      );
      if (!solution || !target) return undefined;
      const lane = solutions.filter((it) => it.kind.obstacle === target.id);
      return { t: 'move-solution', card: solution.id, obstacle: target.id, ...beside(lane, solution.id) };
    }
    case 26: {
      const followUp = pick(followUps, one);
      return followUp && { t: 'reschedule-follow-up', card: followUp.id, assignee: me, due };
    }
    case 27:
      return needsCard((it) => ({ t: 'withdraw', card: it }));
    case 28:
      return needsCard((it) => ({ t: 'restore', card: it }));
    case 29:
      return needsObstacle((it) => {
        const of = obstacles.find((other) => other.id === it)?.deal ?? '';
        return { t: 'mark-key-obstacle', deal: of, obstacle: flag ? it : undefined };
      });
    case 30: {
      const solution = pick(solutions, one);
      if (!solution?.deal) return needsDeal((it) => ({ t: 'leave-undecided', deal: it, why: text }));
      return { t: 'decide', deal: solution.deal, solutions: [solution.id], why: text };
    }
    case 31:
      return needsCard((it) => ({ t: 'reveal', card: it }));
    case 32:
      return { t: 'change-settings', title: text, language: flag ? 'ZH' : 'EN' };
    default:
      return needsCard((it) => ({
        t: 'react',
        card: it,
        reaction: pick(REACTIONS, two) ?? 'AGREE',
        on: flag,
      }));
  }

  /** A position before or after another item of a list. */
  function beside(lane: { id: string }[], moving: string): { after?: string; before?: string } {
    const other = pick(
      lane.filter((it) => it.id !== moving),
      three,
    )?.id;
    if (other === undefined) return {};
    return flag ? { after: other } : { before: other };
  }
}
