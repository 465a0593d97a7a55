import type { Messages } from './en';

/** What to tell about a failed request; nothing where none failed. */
export function failureText(words: Messages, problem: { code: string } | undefined): string | undefined {
  if (!problem) return undefined;
  const failures: Record<string, string> = words.failures;
  return failures[problem.code] ?? words.failures.INTERNAL;
}
