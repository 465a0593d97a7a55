/**
 * The app's path on its site, with slashes at both ends: `/`, or the path under which a proxy serves it. The server
 * writes it into the page.
 */
export const base: string = written();

/** The URL for a path of the app or the server. */
export function placed(path: string): string {
  return base + path.slice(1);
}

function written(): string {
  const told = document.querySelector<HTMLMetaElement>('meta[name="base"]')?.content ?? '';
  return told.startsWith('/') ? told : '/';
}
