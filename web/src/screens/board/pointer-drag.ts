/** Movement below this is a tremor. In pixels, as everything here. */
const TREMOR = 6;
/** Distance from the top or bottom edge of the screen at which the page scrolls, faster the closer: */
const EDGE = 96;
/** maximum speed in pixels per millisecond, independent of the frame rate, */
const FASTEST = 0.8;
/** and maximum distance per frame that an eye can follow. */
const LEAP = 120;

export interface Point {
  x: number;
  y: number;
}

/** What a pointer moves. */
export interface PointerDrag {
  /** A copy of it floats under the pointer. */
  element: HTMLElement | null;
  lift: () => void;
  /** The pointer is there now, or the page has scrolled under it. */
  over: (point: Point) => void;
  drop: () => void;
  cancel: () => void;
  /** False once others have taken it away. */
  isHeld: () => boolean;
}

/** Moves something by a pointer on its handle, from the first real movement on. */
export function dragByPointer(event: PointerEvent, drag: PointerDrag): void {
  if (!event.isPrimary || event.button !== 0) return;
  const { pointerId, clientX, clientY } = event;
  const ended = new AbortController();
  let pointer = { x: clientX, y: clientY };
  let copy: FloatingCopy | undefined;
  const isTaken = () => copy !== undefined && !drag.isHeld();

  function scroll(before: number): void {
    if (isTaken()) copy?.remove();
    if (ended.signal.aborted || isTaken()) return;
    const now = performance.now();
    const pull = pullAt(pointer.y);
    if (pull !== 0) {
      scrollBy(0, pull * Math.min(LEAP, FASTEST * (now - before)));
      drag.over(pointer);
    }
    requestAnimationFrame(() => scroll(now));
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pointerId || isTaken()) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (!copy) {
      if (Math.hypot(pointer.x - clientX, pointer.y - clientY) < TREMOR) return;
      copy = floatingCopy(drag.element, { x: clientX, y: clientY });
      drag.lift();
      scroll(performance.now());
    }
    copy.follow(pointer);
    drag.over(pointer);
  }

  function end(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return;
    ended.abort();
    copy?.remove();
    if (!copy) return;
    swallowClick();
    if (!drag.isHeld()) return;
    if (event.type === 'pointerup') drag.drop();
    else drag.cancel();
  }

  const { signal } = ended;
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', end, { signal });
  document.addEventListener('pointercancel', end, { signal });
}

interface FloatingCopy {
  follow: (pointer: Point) => void;
  remove: () => void;
}

/** It looks like the element, and no pointer, key or screen reader meets it. */
function floatingCopy(element: HTMLElement | null, from: Point): FloatingCopy {
  if (!element) return { follow: () => undefined, remove: () => undefined };
  const { left, top, width } = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as HTMLElement;
  for (const it of [copy, ...copy.querySelectorAll('*')])
    for (const name of ['id', 'name', 'data-card', 'data-place', 'data-order']) it.removeAttribute(name);
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  copy.classList.add('floating-copy');
  Object.assign(copy.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  document.body.append(copy);
  return {
    follow: ({ x, y }) => (copy.style.transform = `translate(${x - from.x}px, ${y - from.y}px)`),
    remove: () => copy.remove(),
  };
}

/** A pointer that is released on the handle again would click it. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', stop, true));
}

/** Scroll speed for a pointer at that height, from -1 (up) over 0 to 1 (down). */
function pullAt(y: number): number {
  if (y < EDGE) return Math.max(-1, y / EDGE - 1);
  return Math.min(1, Math.max(0, (y - innerHeight) / EDGE + 1));
}
