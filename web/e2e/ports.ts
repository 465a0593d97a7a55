import { createServer } from 'node:net';

/**
 * Below the ports that systems use for outgoing connections, of which the browsers make many, and below the ports of
 * the servers' databases; each worker has a thousand. From 11,000, because Chromium blocks port 10080.
 */
let lastPort =
  11_000 + 1_000 * Number(process.env['TEST_PARALLEL_INDEX'] ?? process.env['VITEST_POOL_ID'] ?? 0);

/** The first of so many consecutive free ports; never returned twice. */
export async function freePort(inARow = 1): Promise<number> {
  for (;;) {
    const ports = Array.from({ length: inARow }, () => ++lastPort);
    if (!(await Promise.all(ports.map(isFree))).includes(false)) return ports[0] as number;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
