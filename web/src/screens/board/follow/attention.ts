import type { FollowStore } from '../../../stores/follow.svelte';
import { onOwnScroll } from './own-scroll';

/** A position counts as looked at after this time without movement. */
const REST_MS = 250;

/**
 * Records the card that a person turns to: by click, by keyboard, or because it is in the middle after scrolling.
 * Scrolling or typing ends following.
 */
export function payAttention(follow: FollowStore): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;

  const turn = ({ target }: Event) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    if (card) follow.attend(card.dataset['card']);
  };
  const type = ({ target }: Event) => {
    if (target instanceof Element && target.matches('#content textarea, #content input[type=text]'))
      follow.letGo();
  };
  const stop = onOwnScroll(() => {
    follow.letGo();
    clearTimeout(rest);
    rest = setTimeout(() => look(follow), REST_MS);
  });
  addEventListener('focusin', turn);
  addEventListener('pointerdown', turn);
  addEventListener('input', type);
  return () => {
    stop();
    clearTimeout(rest);
    removeEventListener('focusin', turn);
    removeEventListener('pointerdown', turn);
    removeEventListener('input', type);
  };
}

/** The card that was turned to, while it is visible; else the one nearest to the middle. */
function look(follow: FollowStore): void {
  const middle = innerHeight / 2;
  const away = (card: HTMLElement) => {
    const { top, bottom } = card.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - middle);
  };
  const cards = [...document.querySelectorAll<HTMLElement>('#content [data-card]')].filter(isInView);
  if (cards.some((it) => it.dataset['card'] === follow.attended)) return;
  const nearest = cards.sort((one, other) => away(one) - away(other))[0];
  if (nearest) follow.attend(nearest.dataset['card']);
}

function isInView(card: HTMLElement): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
