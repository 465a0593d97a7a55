/** The keys with this prefix, each visited once. */
export function keysWith(storage: Storage, prefix: string): string[] {
  const keys: string[] = [];
  // read once, because counting may mean listing all of them
  const { length } = storage;
  for (let i = 0; i < length; i++) {
    const key = storage.key(i);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}
