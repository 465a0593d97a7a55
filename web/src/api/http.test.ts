import { afterEach, expect, test, vi } from 'vitest';
import { call } from './http';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answering(...answers: Response[]) {
  const fetch = vi.fn<() => Promise<Response>>();
  for (const answer of answers) fetch.mockResolvedValueOnce(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const tooMuch = () =>
  new Response(JSON.stringify({ code: 'TOO_MUCH_AT_ONCE' }), {
    status: 429,
    headers: { 'retry-after': '1' },
  });

test('a read that came while too much was under way is asked for again when the server said', async () => {
  vi.useFakeTimers();
  const fetch = answering(tooMuch(), tooMuch(), new Response('{"a":1}'));
  const result = call('GET', '/api/notebook');
  await vi.runAllTimersAsync();
  expect(await result).toEqual({ ok: true, value: { a: 1 } });
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('a request that changes data is never sent twice', async () => {
  const fetch = answering(tooMuch());
  expect(await call('POST', '/api/boards', {})).toEqual({
    ok: false,
    problem: { code: 'TOO_MUCH_AT_ONCE', field: undefined, retryAfterSeconds: 1 },
  });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a server of the release before gets no seen values, which it does not know', async () => {
  const unknown = new Response(JSON.stringify({ code: 'INVALID', field: 'was' }), { status: 400 });
  const fetch = answering(unknown, new Response('{"name":"Mine"}'));
  const result = await call('PATCH', '/api/series/s1', { name: 'Mine', was: { name: 'Before' } });
  expect(result).toEqual({ ok: true, value: { name: 'Mine' } });
  const bodies = fetch.mock.calls.map((it) =>
    JSON.parse((it as unknown as [string, RequestInit])[1].body as string),
  );
  expect(bodies).toEqual([{ name: 'Mine', was: { name: 'Before' } }, { name: 'Mine' }]);
});
