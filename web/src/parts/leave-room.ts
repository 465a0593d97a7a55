import type { Attachment } from 'svelte/attachments';

/** The page leaves as much room as this bar takes, so that it never hides what is read or has the focus. */
export function leaveRoom(
  as: '--header' | '--meeting-bar' | '--follow-bar' | '--notices',
): Attachment<HTMLElement> {
  return (bar) => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(as, `${bar.offsetHeight}px`));
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty(as);
    };
  };
}
