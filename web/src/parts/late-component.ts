import type { Component } from 'svelte';
import { locale } from '../messages/locale.svelte';
import { Late } from '../browser/late.svelte';
import LatePart from './LatePart.svelte';

/**
 * A component whose code is loaded when it is first shown, or before, when the page has time, and all texts with it. It
 * is used like any other one, without `bind:`. If they cannot be loaded, it says so.
 */
export function late<Props extends Record<string, never> | object>(
  load: () => Promise<{ default: Component<Props & Record<string, unknown>> | Component<Props> }>,
): Component<Props> {
  const part = new Late(async () => {
    const [it] = await Promise.all([load(), locale.load()]);
    return it as { default: Component<Record<string, unknown>> };
  });
  return (internals, props) =>
    LatePart(internals, {
      part,
      get props() {
        return props as Record<string, unknown>;
      },
    });
}
