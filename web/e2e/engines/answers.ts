import { vi } from 'vitest';

/** Waits until something answers at that address. */
export async function answers(url: string): Promise<void> {
  await vi.waitFor(() => fetch(url), { timeout: 30_000, interval: 50 });
}
