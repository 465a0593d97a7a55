import { lasting } from '../../browser/storage.svelte';

const MOST = 6;
const keyOf = (me: string) => `unblock/recent/${me}`;

/** Ids of what a person chose lately on this device, latest first. Only ids: names may change, or vanish. */
export function recentOf(me: string): string[] {
  try {
    const kept: unknown = JSON.parse(lasting.getItem(keyOf(me)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((it): it is string => typeof it === 'string') : [];
  } catch {
    return [];
  }
}

export function chose(me: string, id: string): void {
  const now = [id, ...recentOf(me).filter((it) => it !== id)].slice(0, MOST);
  lasting.setItem(keyOf(me), JSON.stringify(now));
}
