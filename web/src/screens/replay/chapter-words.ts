import type { Chapter } from '../../board/chapters';
import type { Messages } from '../../messages/en';
import { short } from '../board/side/short';

/** The title of a chapter. Pure. */
export function chapterTitle({ replay: { begins }, meeting }: Messages, chapter: Chapter): string {
  const { begins: what } = chapter;
  switch (what.t) {
    case 'deal':
      return begins.deal(short(chapter.name));
    case 'phase':
      return meeting.phases[what.phase];
    case 'obstacles':
      return what.count > 1 ? begins.obstacles(what.count) : begins.obstacle(short(what.text));
    case 'key':
      return begins.key(short(what.text));
    case 'decided':
    case 'undecided':
      return begins[what.t](short(what.why));
    case 'started':
    case 'closing':
    case 'closed':
      return begins[what.t];
  }
}

/** The chapter with its deal, for people who do not see the list. */
export function chapterPlace(words: Messages, chapter: Chapter | undefined): string {
  if (!chapter) return '';
  const title = chapterTitle(words, chapter);
  return chapter.name === '' || chapter.begins.t === 'deal'
    ? title
    : words.common.labelled(short(chapter.name), title);
}

/** The length of a pause, in the largest suitable unit. */
export function pauseWords({ replay }: Messages, ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 90) return replay.seconds(seconds);
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return replay.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? replay.hours(hours) : replay.days(Math.round(hours / 24));
}
