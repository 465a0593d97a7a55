/** A reason in words, with what the server mentions in it, in the order that the server's type says. */
export function withArguments(
  text: string | ((...given: never[]) => string),
  given: readonly string[],
): string {
  return typeof text === 'string' ? text : (text as (...given: string[]) => string)(...given);
}
