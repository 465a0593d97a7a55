import { isComposing } from './composing';

/** Whether a key in a text sends it: Enter, also with Ctrl or Cmd. With Shift or Alt it starts a new line. */
export function sends(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.altKey && !isComposing(event);
}

/** Enter in a text of several lines sends its form, as it does in a text of one line. */
export function enterSendsForm(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  if (!sends(event)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
