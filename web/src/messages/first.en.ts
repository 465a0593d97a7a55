import { aroundEn } from './around.en';
import { askingEn } from './asking.en';
import { boardEn } from './board.en';
import { commonEn } from './common.en';
import { dates } from './dates.en';
import { fieldsEn } from './fields.en';
import { meeting } from './meeting.en';
import { failures } from './refusals.en';
import { staying } from './staying.en';
import { writing } from './writing.en';

/** The texts that a board needs before its first cards are shown, and the frame of all pages. */
export const first = {
  code: 'en',
  other: '中文',
  title: 'Unblock',
  tagline: 'Clear what blocks your deals, together.',
  failures,
  ...commonEn,
  ...aroundEn,
  ...askingEn,
  ...boardEn,
  ...fieldsEn,
  meeting,
  staying,
  writing,
  dates,
};

export type FirstMessages = typeof first;
