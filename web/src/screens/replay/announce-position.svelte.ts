import { untrack } from 'svelte';
import { locale } from '../../messages/locale.svelte';
import type { ReplayStore } from '../../stores/replay.svelte';

/** Announces the replay's position to screen readers: on a new chapter and on a stop, not on every event. */
export function saysWhere(replay: () => ReplayStore, where: () => string, say: (text: string) => void): void {
  let chapter: string | undefined;
  let played = false;

  $effect(() => {
    const now = where();
    const before = chapter;
    chapter = now;
    if (before !== undefined && before !== now && now !== '') untrack(() => say(now));
  });

  $effect(() => {
    const { playing } = replay();
    if (played === playing) return;
    played = playing;
    untrack(() => {
      const words = locale.words.replay;
      const { seq, head } = replay();
      if (playing) say(words.playing);
      else say(seq >= head ? words.over : words.paused(where()));
    });
  });
}
