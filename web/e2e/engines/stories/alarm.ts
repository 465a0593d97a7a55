import { newId } from '../../../src/board/id';
import { en } from '../../../src/messages/en';
import type { Story } from '../play';
import { heading } from '../target';

/**
 * Notes the tones, and whether a sound was first started by a touch, as Safari wants it; no machine for tests plays it.
 * Lets the page's clock be put forward.
 */
const LISTEN = `
  window.tones = 0;
  window.ahead = 0;
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    window.tones++;
    return start.apply(this, when);
  };
  const { resume } = AudioContext.prototype;
  AudioContext.prototype.resume = function () {
    window.startedByTouch ??= navigator.userActivation.isActive;
    return resume.apply(this);
  };
  const now = Date.now;
  Date.now = () => now() + window.ahead;`;

interface Listening {
  tones: number;
  startedByTouch?: boolean;
  ahead: number;
}

export const alarm: Story = {
  title: 'when the time of a deal is up, a tone is played',
  play: async (cast) => {
    const { desk, page } = await cast.person('Mona', LISTEN);
    const members = [{ member: desk.id, bringsDeal: true, votes: true }];
    const made = await desk.post('/api/series', {
      name: 'Weekly',
      language: 'EN',
      rhythm: 'WEEKLY',
      weekday: 'WEDNESDAY',
      time: '10:00',
      zone: 'Asia/Shanghai',
      minutes: 60,
      prepareHours: 16,
      moderator: desk.id,
      members,
    });
    const { next } = (await made.json()) as { next: { board: string } };
    const deal = newId();
    await desk.say(
      next.board,
      { t: 'add-deal', deal, name: 'Food plant', owner: desk.id, facts: {} },
      { t: 'set-goal', text: 'It moves on' },
      { t: 'set-agenda', allotments: [{ deal, seconds: 540 }] },
      { t: 'start-review' },
      { t: 'open-slot', deal },
    );
    await page.open(`/boards/${next.board}`);
    await page.sees({ css: '[data-timer]', name: en.meeting.timeLeft });
    // browsers are silent until somebody has touched the page
    await page.click(heading('Food plant'));
    await page.tab.run(() => {
      (window as unknown as Listening).ahead = 3_600_000;
    });
    await page.sees({ css: '[data-timer]', name: en.meeting.overTime });
    const heard = () =>
      page.tab.run(() => {
        const { tones, startedByTouch } = window as unknown as Listening;
        return { tones, startedByTouch };
      });
    await page.until('one tone is played', heard, { tones: 1, startedByTouch: true });
  },
};
