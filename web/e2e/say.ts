import { expect } from '@playwright/test';
import type { Command } from '../src/protocol/protocol.gen';
import type { Person } from './house';
import { Voice } from './voice';

/** Sends commands to a board without its screen, for stories in which only the result matters. */
export async function say(person: Person, board: string, ...commands: Command[]): Promise<void> {
  const voice = await Voice.at(person.context.request, board);
  for (const command of commands) expect(await voice.does(command), JSON.stringify(command)).toBe('done');
  voice.close();
}
