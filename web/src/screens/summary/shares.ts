import type { Phase, Remover, Summary } from '../../protocol/rest.gen';

/** A part of a whole. */
export interface Share {
  key: string;
  name: string;
  amount: number;
  percent: number;
}

const SECONDS_A_MINUTE = 60;

/** Minutes that each phase took, over all deals. Pure. */
export function phasesOf({ deals }: Summary, names: Record<Phase, string>): Share[] {
  const keys = Object.keys(names) as Phase[];
  const seconds = keys.map((key): [string, string, number] => [
    key,
    names[key],
    deals.reduce((sum, deal) => sum + (deal.seconds[key] ?? 0), 0),
  ]);
  return shares(seconds).map((it) => ({ ...it, amount: it.amount / SECONDS_A_MINUTE }));
}

/** Number of obstacles per lane; a group is one. Pure. */
export function lanesOf({ deals }: Summary, names: Record<Remover, string>): Share[] {
  const obstacles = deals.flatMap((deal) => deal.obstacles).filter((it) => it.group === undefined);
  const keys = Object.keys(names) as Remover[];
  return shares(keys.map((key) => [key, names[key], obstacles.filter((it) => it.remover === key).length]));
}

function shares(amounts: [key: string, name: string, amount: number][]): Share[] {
  const whole = amounts.reduce((sum, [, , amount]) => sum + amount, 0);
  return amounts
    .filter(([, , amount]) => amount > 0)
    .map(([key, name, amount]) => ({ key, name, amount, percent: (amount / whole) * 100 }));
}
