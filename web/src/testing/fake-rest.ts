import { vi } from 'vitest';

type Reply = (body: unknown) => unknown;

/** A fake of the server's REST API with the answers that a test provides; everything else is not found. */
export class FakeRest {
  /** Answered requests, e.g. `GET /api/series`. */
  readonly asked: { line: string; body: unknown }[] = [];
  readonly #replies = new Map<string, Reply>();
  readonly #failures = new Map<string, string>();

  constructor() {
    vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) =>
      Promise.resolve(this.#answer(path, init)),
    );
  }

  /** Answers such a request with this value, or with what the function makes of the body. */
  knows(line: string, reply: unknown): void {
    this.#failures.delete(line);
    this.#replies.set(line, typeof reply === 'function' ? (reply as Reply) : () => reply);
  }

  fails(line: string, code: string): void {
    this.#failures.set(line, code);
  }

  /** The bodies of these requests. */
  bodies(line: string): unknown[] {
    return this.asked.filter((it) => it.line === line).map((it) => it.body);
  }

  #answer(path: string, { method = 'GET', body }: RequestInit): Response {
    const line = `${method} ${path}`;
    const failure = this.#failures.get(line);
    if (failure !== undefined) return Response.json({ code: failure }, { status: 400 });
    const reply = this.#replies.get(line);
    if (!reply) return Response.json({ code: 'NOT_FOUND' }, { status: 404 });
    const read: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    this.asked.push({ line, body: read });
    const value = reply(read);
    if (value instanceof Response) return value;
    return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
  }
}
