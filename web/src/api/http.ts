import { placed } from '../browser/base';
import { appUpdate } from '../browser/app-update.svelte';
import { watchUnsent } from '../browser/pending-sends';

/** Why a request failed: the server's code, or that it was not reached. */
export type Problem = { code: string; field?: string | undefined; retryAfterSeconds?: number | undefined };

/** @property behindSeconds how old the answer is, where people would wonder */
export type Result<T> =
  { ok: true; value: T; behindSeconds?: number | undefined } | { ok: false; problem: Problem };

/** Answers that also an outdated page would get. */
const STRANGE = new Set([
  'MALFORMED',
  'INVALID',
  'METHOD_NOT_ALLOWED',
  'UNSUPPORTED_TYPE',
  'NOT_FOUND',
  'UNREACHABLE',
]);

/** How often a read is retried that was refused because the person had too many requests in progress. */
const READ_AGAIN = 5;

let writes = 0;
watchUnsent(() => writes > 0);

/** Sends a request. Never throws: a lost connection is returned as a problem. */
export async function call<T>(method: string, path: string, body?: object): Promise<Result<T>> {
  const writing = method === 'GET' ? 0 : 1;
  writes += writing;
  const answer = await patiently<T>(method, path, body);
  writes -= writing;
  if (!answer.ok && STRANGE.has(answer.problem.code)) void appUpdate.look();
  return answer;
}

async function patiently<T>(method: string, path: string, body?: object): Promise<Result<T>> {
  let result = await ask<T>(method, path, body);
  for (let again = 0; again < READ_AGAIN && method === 'GET' && isTooMuch(result); again++) {
    const seconds = result.problem.retryAfterSeconds ?? 1;
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    result = await ask<T>(method, path, body);
  }
  if (body && isWasUnknown(result)) result = await ask<T>(method, path, { ...body, was: undefined });
  return result;
}

/** A server of the release before refuses what it does not know, and has changed nothing then. */
function isWasUnknown<T>(result: Result<T>): boolean {
  return !result.ok && result.problem.code === 'INVALID' && result.problem.field === 'was';
}

function isTooMuch<T>(result: Result<T>): result is { ok: false; problem: Problem } {
  return !result.ok && result.problem.code === 'TOO_MUCH_AT_ONCE';
}

async function ask<T>(method: string, path: string, body?: object): Promise<Result<T>> {
  try {
    const response = await fetch(placed(path), {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return answered<T>(response, await response.text(), (name) => response.headers.get(name));
  } catch {
    return { ok: false, problem: { code: 'UNREACHABLE' } };
  }
}

/** What an answer says. @throws SyntaxError if it is not the server's */
export function answered<T>(
  { ok }: { ok: boolean },
  text: string,
  header: (name: string) => string | null,
): Result<T> {
  const seconds = (name: string) => {
    const value = Number(header(name) ?? NaN);
    return Number.isNaN(value) ? undefined : value;
  };
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  if (ok) return { ok: true, value: json as T, behindSeconds: seconds('unblock-behind') };
  const { code, field } = json as Problem;
  return { ok: false, problem: { code, field, retryAfterSeconds: seconds('retry-after') } };
}

/** A path with ids in it, encoded. */
export const path = (strings: TemplateStringsArray, ...ids: string[]): string =>
  strings.map((text, index) => text + encodeURIComponent(ids[index] ?? '')).join('');
