const kinds = new Set<() => boolean>();

/** Registers a check whether something is still being sent; until the returned function is called. */
export function watchUnsent(isUnsent: () => boolean): () => void {
  kinds.add(isUnsent);
  return () => kinds.delete(isUnsent);
}

/** Whether anything is still being sent. */
export function isAnythingUnsent(): boolean {
  return [...kinds].some((isUnsent) => isUnsent());
}
