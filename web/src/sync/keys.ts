/** The keys that begin so, each looked at once. */
export function keysWith(storage: Storage, prefix: string): string[] {
  const keys: string[] = [];
  // asked once: to count them may be to list them all
  const { length } = storage;
  for (let i = 0; i < length; i++) {
    const key = storage.key(i);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}
