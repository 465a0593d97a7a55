import { aroundZh } from './around.zh';
import { askingZh } from './asking.zh';
import { boardZh } from './board.zh';
import { commonZh } from './common.zh';
import { dates } from './dates.zh';
import { fieldsZh } from './fields.zh';
import type { FirstMessages } from './first.en';
import { meeting } from './meeting.zh';
import { failures } from './refusals.zh';
import { staying } from './staying.zh';
import { writing } from './writing.zh';

/** The texts that a board needs before its first cards are shown, and the frame of all pages. */
export const first = {
  code: 'zh-CN',
  other: 'English',
  title: 'Unblock',
  tagline: '一起清除卡住商机的障碍。',
  failures,
  ...commonZh,
  ...aroundZh,
  ...askingZh,
  ...boardZh,
  ...fieldsZh,
  meeting,
  staying,
  writing,
  dates,
} satisfies FirstMessages;
