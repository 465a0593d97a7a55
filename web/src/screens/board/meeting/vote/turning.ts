import { tick } from 'svelte';

const TURN_MS = 260;
const STAGGER_MS = 60;
/** Many cards follow each other faster, so that they are all there after about a second. */
const ALL_MS = 700;

/** Turns cards that have just been revealed, one after the other; they can be used meanwhile. */
export async function turnCards(cards: readonly string[]): Promise<void> {
  if (cards.length === 0) return;
  await tick();
  const step = Math.min(STAGGER_MS, ALL_MS / cards.length);
  for (const [index, id] of cards.entries()) {
    document
      .querySelector(`[data-card="${CSS.escape(id)}"]`)
      ?.animate([{ opacity: 0, transform: 'perspective(40rem) rotateX(-80deg)' }, { transform: 'none' }], {
        duration: TURN_MS,
        delay: index * step,
        easing: 'ease-out',
        fill: 'backwards',
      });
  }
}
