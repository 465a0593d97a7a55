import { locale } from '../messages/locale.svelte';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Shows the browser's validation messages in the screen's language instead of the browser's. The message is cleared
 * before a form is validated again, because a field with a custom message is never valid.
 */
export function sayWhatIsWrong(): () => void {
  const ended = new AbortController();
  const listen = { capture: true, signal: ended.signal };
  document.addEventListener(
    'invalid',
    ({ target }) => {
      if (!isControl(target)) return;
      target.setCustomValidity('');
      if (!target.validity.valid) target.setCustomValidity(whatIsWrong(target));
    },
    listen,
  );
  document.addEventListener('input', ({ target }) => isControl(target) && forget(target.form), listen);
  // Enter in a field also comes here, as a click on the submit button
  document.addEventListener(
    'click',
    ({ target }) => target instanceof Element && forget(target.closest('button')?.form),
    listen,
  );
  return () => ended.abort();
}

function isControl(target: unknown): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

function forget(form: HTMLFormElement | null | undefined): void {
  for (const control of form?.elements ?? []) if (isControl(control)) control.setCustomValidity('');
}

function whatIsWrong(control: Control): string {
  const words = locale.words.fields;
  const { validity } = control;
  if (validity.valueMissing) return missing(control);
  if (validity.tooShort && 'minLength' in control) return words.short(control.minLength);
  if (!(control instanceof HTMLInputElement)) return words.other;
  if (validity.badInput) return incomplete(control.type);
  if (validity.typeMismatch && control.type === 'email') return words.email;
  if (validity.rangeUnderflow)
    return (isDay(control) ? words.earliest : words.least)(bound(control, control.min));
  if (validity.rangeOverflow)
    return (isDay(control) ? words.latest : words.most)(bound(control, control.max));
  if (validity.stepMismatch) return words.step(control.step);
  // a pattern is explained by the title of its field
  return control.title || words.other;
}

function missing(control: Control): string {
  const words = locale.words.fields;
  if (control.type === 'checkbox') return words.tick;
  return control.type === 'radio' || control instanceof HTMLSelectElement ? words.choose : words.missing;
}

function incomplete(type: string): string {
  const words = locale.words.fields;
  return type === 'number' ? words.number : type === 'time' ? words.time : words.date;
}

function isDay({ type }: HTMLInputElement): boolean {
  return type === 'date';
}

function bound(control: HTMLInputElement, value: string): string {
  return isDay(control) ? locale.date(`${value}T00:00`) : value;
}
