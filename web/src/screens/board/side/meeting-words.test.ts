import { expect, test } from 'vitest';
import { en } from '../../../messages/en';
import { zh } from '../../../messages/zh';
import type { MeetingEvent } from '../../../protocol/protocol.gen';
import { turned } from '../../../testing/review';
import { whatHappenedInMeeting } from './meeting-words';

const NAMES = { card: () => 'Price', deal: () => 'Bank', name: () => 'Bob' };

test.each<[MeetingEvent, string, string]>([
  [turned('IDEAS') as MeetingEvent, 'moved on with “Bank”: Solutions', '推进“Bank”：方案'],
  [
    turned('IDEAS', { turn: 'BACK' }) as MeetingEvent,
    'stepped back with “Bank”: Solutions',
    '退回“Bank”：方案',
  ],
  [{ t: 'deal-parked', deal: 'd1', reason: 'No news' }, 'parked “Bank”: No news', '暂搁“Bank”：No news'],
  [
    { t: 'vote-overridden', deal: 'd1', card: 'o1', tie: true },
    'settled the tie: “Price”',
    '为平票选定了“Price”',
  ],
  [
    { t: 'report-shown', lens: 'CLOSE_DATE', deal: 'd9' },
    'showed everybody the deals: By close date',
    '给大家看商机：按预计成交日期',
  ],
  [{ t: 'pointed-to' }, 'points nowhere any more', '不再指向'],
  [
    { t: 'leaders-changed', leaders: { moderator: 'bob', coModerators: [] } },
    'changed who moderates: Bob',
    '更换了主持人：Bob',
  ],
])('%o', (event, english, chinese) => {
  expect(whatHappenedInMeeting(en, NAMES, event)).toBe(english);
  expect(whatHappenedInMeeting(zh, NAMES, event)).toBe(chinese);
});
