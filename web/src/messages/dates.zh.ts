import type { dates as en } from './dates.en';

export const dates: typeof en = {
  dayExample: '2026/12/3或“明天”',
  timeExample: '如 9:30',
  calendar: '打开日历',
  closeCalendar: '收起日历',
  previousMonth: '上个月',
  nextMonth: '下个月',
  noDay: '无法识别这个日期。可输入2026/12/3、12月3日、“明天”或“下周五”，也可在日历中选择。',
  noTime: '无法识别这个时间。可输入9:30、14:00或“下午2点”。',
  earliest: (day: string) => `日期太早，请选择${day}或之后。`,
  latest: (day: string) => `日期太晚，请选择${day}或之前。`,
};
