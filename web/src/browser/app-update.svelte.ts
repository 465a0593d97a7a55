import { viewLock } from './view-lock.svelte';
import { lasting, ofTab } from './storage.svelte';
import { isAnythingUnsent } from './pending-sends';

/** Minimum time between two checks. */
const PAUSE_MS = 10_000;
/** How often to check whether this is a safe moment for reloading. */
const LOOK_MS = 1_000;
/** No input for this long, or the tab is in the background. */
const QUIET_MS = 5_000;
const LOADED_FOR = 'unblock/loaded-for';
/** The server has said that this page is too old for it. */
const TOO_OLD = 'too-old';
const WRITTEN = 'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=search])';

/**
 * Detects a newer version of the app on the server. Checks when something fails as it would with an old page: a missing
 * script, a request that the server cannot read, a new connection after an update. Then reloads the page as soon as
 * nothing is being written and nothing is unsent; once per version, so that nodes of two versions do not cause reloads
 * back and forth.
 */
export class AppUpdate {
  there = $state(false);
  #version = TOO_OLD;
  #lastLook = -Infinity;
  #lastTouch = 0;
  #written = new Set<HTMLInputElement | HTMLTextAreaElement>();
  #waiting: ReturnType<typeof setInterval> | undefined;

  /** Starts watching input; scripts that fail to load are a sign of an update. */
  watch(): void {
    addEventListener('vite:preloadError', () => void this.look());
    for (const touch of ['keydown', 'pointerdown', 'wheel'])
      addEventListener(touch, () => (this.#lastTouch = Date.now()), { capture: true, passive: true });
    document.addEventListener('input', ({ target }) => this.#note(target), { capture: true });
  }

  /** Checks for a newer version, after something failed as it would after an update. */
  async look(): Promise<void> {
    const own = versionOf(document);
    const now = Date.now();
    if (own === undefined || this.there || now - this.#lastLook < PAUSE_MS) return;
    this.#lastLook = now;
    const newest = await newestVersion();
    if (newest !== undefined && newest !== own) this.#found(newest);
  }

  /** The server refuses a page of this age. */
  tooOld(): void {
    if (!this.there) this.#found(TOO_OLD);
  }

  reload(): void {
    clearInterval(this.#waiting);
    ofTab.setItem(LOADED_FOR, this.#version);
    location.reload();
  }

  #found(version: string): void {
    this.there = true;
    this.#version = version;
    if (ofTab.getItem(LOADED_FOR) === version) return;
    this.#waiting = setInterval(() => void this.#reloadIfSafe(), LOOK_MS);
  }

  async #reloadIfSafe(): Promise<void> {
    // the server may be unavailable now: then this page is better than one that cannot be loaded
    if (this.#isSafe() && (await newestVersion()) !== undefined && this.#isSafe()) this.reload();
  }

  #isSafe(): boolean {
    const quiet = document.visibilityState === 'hidden' || Date.now() - this.#lastTouch > QUIET_MS;
    return quiet && !this.#isWriting() && !isAnythingUnsent() && !lasting.lossy;
  }

  #isWriting(): boolean {
    if (viewLock.any || document.querySelector('dialog[open]') || document.activeElement?.matches(WRITTEN))
      return true;
    for (const field of this.#written) if (!field.isConnected) this.#written.delete(field);
    return [...this.#written].some((field) => field.value !== '');
  }

  #note(target: EventTarget | null): void {
    if (
      (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
      target.matches(WRITTEN)
    )
      this.#written.add(target);
  }
}

/** The name of the page's first script, which contains a hash of everything. */
function versionOf(page: Document): string | undefined {
  const script = page.querySelector('script[type="module"][src]')?.getAttribute('src');
  return script?.split('/').at(-1);
}

async function newestVersion(): Promise<string | undefined> {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store', headers: { accept: 'text/html' } });
    return versionOf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    return undefined;
  }
}

export const appUpdate = new AppUpdate();
