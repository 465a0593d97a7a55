/** The browser's locks, shared by all tabs. Returns a function that removes them. */
export function installLocks(): () => void {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: LockOptions,
    callback: (lock: Lock | null) => Promise<void> | undefined,
  ): Promise<void> => {
    // a browser answers asynchronously
    await Promise.resolve();
    if (held.has(name)) {
      await callback(null);
      return;
    }
    held.add(name);
    try {
      await callback({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  return () => {
    Reflect.deleteProperty(navigator, 'locks');
  };
}
