/** Runs before all stories: sets up the team and the way in that each story's manager uses. */
export default async function begin(): Promise<void> {
  const server = process.env['BASE_URL'] ?? 'http://localhost:8080';
  process.env['STORY_SERVER'] = server;
  const account = { email: 'first@story.test', password: 'a long enough password' };
  const team = { team: 'Stories', name: 'First manager', language: 'EN' };
  let entered = await post(`${server}/api/setup`, { ...team, ...account });
  if (!entered.ok) entered = await post(`${server}/api/session`, account);
  const cookie = entered.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
  const way = { role: 'MANAGER', seniority: 'REGULAR', expiresInHours: 2, reusable: true };
  const invitation = await post(`${server}/api/invitations`, way, cookie);
  if (!invitation.ok) throw new Error(`no way into the team of the stories: ${await invitation.text()}`);
  const { url } = (await invitation.json()) as { url: string };
  process.env['STORY_INVITATION'] = url.replace(/.*\//, '');
}

function post(url: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
