import type { Target } from './target';

/** What the page says about a target that is on the screen. */
export interface Found {
  text: string;
  value: string;
  isFocused: boolean;
  /** Its box, relative to the window. */
  box: { x: number; y: number; width: number; height: number };
  /** A click in its middle would reach it. */
  isFree: boolean;
}

/** Runs in the page: finds everything that fits; with `show`, brings the first into view and waits until it is still. */
export async function findAll(target: Target, show: boolean): Promise<Found[]> {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const named = (ids: string) =>
    ids
      .split(' ')
      .map((id) => tidy(document.getElementById(id)?.textContent))
      .join(' ');
  const nameOf = (it: Element) => {
    const by = it.getAttribute('aria-labelledby');
    const labels = (it as HTMLInputElement).labels;
    if (it.hasAttribute('aria-label')) return tidy(it.getAttribute('aria-label'));
    if (by) return named(by);
    const label = labels?.[0] && (labels[0].cloneNode(true) as HTMLElement);
    label?.querySelectorAll('input, textarea, small').forEach((inner) => inner.remove());
    return tidy(label ? label.textContent : it.textContent);
  };
  // the text that is read; Firefox has none for what is out of view
  const textOf = (it: Element) => `${tidy((it as HTMLElement).innerText)} ${tidy(it.textContent)}`;
  const fits = (it: Element, { name, loosely, text }: Target) =>
    (name === undefined || (loosely ? nameOf(it).startsWith(name) : nameOf(it) === name)) &&
    (text === undefined || textOf(it).includes(text)) &&
    it.getClientRects().length > 0 &&
    it.checkVisibility();
  const search = (it: Target): Element[] => {
    const roots = it.inside ? search(it.inside) : [document];
    return roots.flatMap((root) => [...root.querySelectorAll(it.css)]).filter((found) => fits(found, it));
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const all = search(target);
  if (show && all[0]) {
    const before = all[0].getBoundingClientRect();
    if (before.top < 0 || before.bottom > innerHeight) all[0].scrollIntoView({ block: 'center' });
    let [last, now] = [NaN, all[0].getBoundingClientRect().top];
    while (last !== now) {
      await frame();
      [last, now] = [now, all[0].getBoundingClientRect().top];
    }
  }
  return all.map((it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return {
      text: textOf(it),
      value: (it as HTMLInputElement).value ?? '',
      isFocused: it.contains(document.activeElement),
      box: { x, y, width, height },
      isFree: top !== null && (it.contains(top) || top.contains(it)),
    };
  });
}
