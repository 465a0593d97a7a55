import type { Messages } from './en';

/** The text for a failed request; undefined if none failed. */
export function failureText(
  words: Messages,
  problem: { code: string; field?: string | undefined } | undefined,
): string | undefined {
  if (!problem) return undefined;
  const unfit: Record<string, string> = words.unfit;
  if (problem.code === 'INVALID' && problem.field && unfit[problem.field]) return unfit[problem.field];
  const failures: Record<string, string> = words.failures;
  return failures[problem.code] ?? words.failures.INTERNAL;
}
