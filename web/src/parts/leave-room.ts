import type { Attachment } from 'svelte/attachments';

/** Reserves the height of this bar on the page, so that it never covers text or the focused element. */
export function leaveRoom(
  as: '--header' | '--meeting-bar' | '--stage-foot' | '--follow-bar' | '--notices',
): Attachment<HTMLElement> {
  return (bar) => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(as, `${bar.offsetHeight}px`);
      uncoverFocus(bar);
    });
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty(as);
    };
  };
}

/** A bar that has come up or grown covers nothing that somebody is at. */
function uncoverFocus(bar: HTMLElement): void {
  const at = document.activeElement;
  if (!at || at === document.body || bar.contains(at)) return;
  const [over, under] = [bar.getBoundingClientRect(), at.getBoundingClientRect()];
  const isCovered =
    under.bottom > over.top && under.top < over.bottom && under.right > over.left && under.left < over.right;
  if (isCovered) at.scrollIntoView({ block: 'nearest' });
}
