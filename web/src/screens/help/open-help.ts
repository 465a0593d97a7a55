import { placed } from '../../browser/base';
import { navigation } from '../../app/navigation.svelte';
import type { helpEn } from '../../messages/help.en';

export type HelpSection = keyof typeof helpEn.help.sections;

/** The parts of the help page, in its order. */
export const SECTIONS: readonly HelpSection[] = [
  'how',
  'before',
  'meeting',
  'after',
  'roles',
  'secret',
  'keys',
  'words',
  'data',
];

export function helpAddress(section?: HelpSection): string {
  return placed(section === undefined ? '/help' : `/help#${section}`);
}

/**
 * Opens the help. From a board in a new tab: the meeting, the clock and what is being typed stay as they are, and the
 * help can stay beside them for the next question.
 */
export function openHelp(): void {
  if ('board' in navigation.route) window.open(helpAddress(), '_blank');
  else navigation.go({ screen: 'help' });
}
