import type { Component } from 'svelte';
import { Late } from '../browser/late';
import LatePart from './LatePart.svelte';

/**
 * A component whose code is loaded when it is first shown, or before, when the page has time. It is used like any other
 * one, without `bind:`. If its code cannot be loaded, it says so.
 */
export function late<Props extends Record<string, never> | object>(
  load: () => Promise<{ default: Component<Props & Record<string, unknown>> | Component<Props> }>,
): Component<Props> {
  const part = new Late(load as () => Promise<{ default: Component<Record<string, unknown>> }>);
  return (internals, props) =>
    LatePart(internals, {
      part,
      get props() {
        return props as Record<string, unknown>;
      },
    });
}
