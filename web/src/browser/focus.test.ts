import { afterEach, beforeEach, expect, test } from 'vitest';
import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { keepFocus } from './focus';

let stop: () => void;

beforeEach(() => {
  // the test's browser lays nothing out
  Element.prototype.checkVisibility = () => true;
  stop = keepFocus();
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const button = (name: string) => screen.getByRole('button', { name });
const find = (css: string) => document.querySelector(css) as HTMLElement;

function page(html: string) {
  document.body.innerHTML = `<main><h1>Page</h1>${html}</main>`;
}

test('a button that gives way to a form passes the focus to the first field of it, and back', async () => {
  page(
    '<ul><li><a href="#board">Board</a><button>Tell</button></li><li><a href="#other">Other</a></li></ul>',
  );
  const tell = button('Tell');
  tell.onclick = () => {
    const form = document.createElement('form');
    form.innerHTML =
      '<div><button type="button">Discard</button></div><input aria-label="Words"><button type="button">Cancel</button>';
    tell.replaceWith(form);
    button('Cancel').onclick = () => form.replaceWith(tell);
  };
  tell.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Words')).toHaveFocus());
  button('Cancel').focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(tell).toHaveFocus());
});

test('after the last question of a form is answered, the focus is at its Save button', async () => {
  page(`<dialog open><h2>Edit</h2><form><input aria-label="Name">
    <div role="alert"></div><button type="button">Save</button></form></dialog>`);
  // the server's answer disables the button that has the focus, as nothing can be sent before the choice
  button('Save').focus();
  find('[role=alert]').innerHTML = '<div><button type="button">Use mine</button></div>';
  (button('Save') as HTMLButtonElement).disabled = true;
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Edit' })).toHaveFocus());
  const mine = button('Use mine');
  mine.onclick = () => {
    find('[role=alert]').replaceChildren();
    (button('Save') as HTMLButtonElement).disabled = false;
  };
  mine.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(button('Save')).toHaveFocus());
});
