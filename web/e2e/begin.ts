import { request } from '@playwright/test';

/** Runs before all stories: sets up the team and the way in that each story's manager uses. */
export default async function begin(): Promise<void> {
  const baseURL = process.env['BASE_URL'] ?? 'http://localhost:8080';
  const context = await request.newContext({ baseURL });
  const account = { email: 'first@story.test', password: 'a long enough password' };
  const setUp = await context.post('/api/setup', {
    data: { team: 'Stories', name: 'First manager', language: 'EN', ...account },
  });
  if (!setUp.ok()) await context.post('/api/session', { data: account });
  const invitation = await context.post('/api/invitations', {
    data: { role: 'MANAGER', seniority: 'REGULAR', expiresInHours: 2, reusable: true },
  });
  if (!invitation.ok()) throw new Error(`no way into the team of the stories: ${await invitation.text()}`);
  const { url } = (await invitation.json()) as { url: string };
  process.env['STORY_INVITATION'] = url.replace(/.*\//, '');
  await context.dispose();
}
