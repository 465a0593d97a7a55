import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

const BEFORE = '/before.js';

/**
 * The wire between a browser and the server. It can be cut, because not every driver can take its browser offline; and
 * it can put a script in front of a page's own ones, because not every driver can run one before a page.
 */
export class Line {
  readonly #server = createServer((asked, answer) => this.#ask(asked, answer));
  readonly #open = new Set<Socket>();
  readonly #far: URL;
  readonly #before: string | undefined;
  #port = 0;

  private constructor(far: string, before: string | undefined) {
    this.#far = new URL(far);
    this.#before = before;
    this.#server.on('connection', (socket: Socket) => this.#keep(socket));
    this.#server.on('upgrade', (asked: IncomingMessage, near: Socket, head: Buffer) =>
      this.#tunnel(asked, near, head),
    );
  }

  /** @param before plain JavaScript that runs before the app */
  static async to(far: string, before?: string): Promise<Line> {
    const line = new Line(far, before);
    await line.mend();
    return line;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Nothing gets through any more, and what was under way is lost. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#open) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, 'localhost', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  #keep(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#open.delete(socket));
  }

  #ask(asked: IncomingMessage, answer: ServerResponse): void {
    if (asked.url === BEFORE) {
      answer.setHeader('content-type', 'text/javascript').end(this.#before);
      return;
    }
    const isPage = this.#before !== undefined && asked.headers.accept?.includes('text/html') === true;
    // it is to be read here
    const { 'accept-encoding': _packed, 'if-none-match': _known, ...readable } = asked.headers;
    const headers = isPage ? readable : asked.headers;
    const { hostname: host, port } = this.#far;
    const onward = request({ host, port, method: asked.method, path: asked.url, headers }, (told) => {
      if (isPage) void this.#put(told, answer);
      else told.pipe(answer.writeHead(told.statusCode ?? 500, told.headers));
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }

  async #put(told: IncomingMessage, answer: ServerResponse): Promise<void> {
    const page = (await text(told)).replace('<head>', `<head><script src="${BEFORE}"></script>`);
    const headers = { ...told.headers, 'content-length': String(Buffer.byteLength(page)) };
    answer.writeHead(told.statusCode ?? 500, headers).end(page);
  }

  #tunnel(asked: IncomingMessage, near: Socket, head: Buffer): void {
    const far = connect(Number(this.#far.port), this.#far.hostname, () => {
      const lines = asked.rawHeaders.flatMap((it, n, all) => (n % 2 === 0 ? [`${it}: ${all[n + 1]}`] : []));
      far.write([`GET ${asked.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
      far.write(head);
      near.pipe(far).pipe(near);
    });
    this.#keep(far);
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  }
}
