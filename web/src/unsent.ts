const kinds = new Set<() => boolean>();

/** From now on this is asked whether something is on its way to the server; until the function given back is called. */
export function watchUnsent(isUnsent: () => boolean): () => void {
  kinds.add(isUnsent);
  return () => kinds.delete(isUnsent);
}

/** Whether something is on its way to the server. */
export function isAnythingUnsent(): boolean {
  return [...kinds].some((isUnsent) => isUnsent());
}
