import { on } from 'svelte/events';

/** What to do when the focus has left an element. */
interface Leaving {
  /** Called at once: nothing on the page may move before a pointer is released, or its click would miss. */
  left: () => void;
  /** Called when the pointer that took the focus away is released. */
  settled: () => void;
}

/**
 * Watches whether a person leaves an element for another one of the page. A window in the background is not left, and
 * neither is an element while one of its own buttons is pressed: Safari does not focus pressed buttons.
 */
export function whenLeft({ left, settled }: Leaving): (element: HTMLElement) => () => void {
  return (element) => {
    const stopped = new AbortController();
    let pressed: 'inside' | 'outside' | undefined;
    let waits = false;

    function settle(): void {
      if (!waits || stopped.signal.aborted) return;
      waits = false;
      settled();
    }

    function release(): void {
      // after the click
      setTimeout(() => {
        pressed = undefined;
        settle();
      });
    }

    function leave({ relatedTarget }: FocusEvent): void {
      const staysHere = element.contains(relatedTarget as Node | null);
      const isInBackground = element.contains(document.activeElement);
      if (staysHere || isInBackground || pressed === 'inside') return;
      if (relatedTarget !== null || pressed !== undefined) go();
      // nobody leaves what is taken off the page: Chromium says so while it is, and it is gone a moment later
      else queueMicrotask(() => element.isConnected && go());
    }

    function go(): void {
      waits = true;
      left();
      if (pressed === undefined) setTimeout(settle);
    }

    const { signal } = stopped;
    document.addEventListener(
      'pointerdown',
      ({ target }) => (pressed = element.contains(target as Node) ? 'inside' : 'outside'),
      { signal, capture: true },
    );
    document.addEventListener('pointerup', release, { signal, capture: true });
    document.addEventListener('pointercancel', release, { signal, capture: true });
    on(element, 'focusout', leave, { signal });
    return () => stopped.abort();
  };
}
