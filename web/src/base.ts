/**
 * Where the app begins on its site, with a slash at both ends: `/`, or the folder that a proxy has for it. The
 * server writes it into the page.
 */
export const base: string = written();

/** An address of the app or the server, as the browser has to ask for it. */
export function placed(path: string): string {
  return base + path.slice(1);
}

function written(): string {
  const told = document.querySelector<HTMLMetaElement>('meta[name="base"]')?.content ?? '';
  return told.startsWith('/') ? told : '/';
}
