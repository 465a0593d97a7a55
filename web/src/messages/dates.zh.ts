import type { dates as en } from './dates.en';

export const dates: typeof en = {
  dayExample: (day: string) => `${day}或“明天”`,
  timeExample: (time: string) => `${time}或“下午2点”`,
  calendar: '打开日历',
  closeCalendar: '收起日历',
  previousMonth: '上个月',
  nextMonth: '下个月',
  noDay: (day: string) => `无法识别这个日期。可输入${day}、12/23、“明天”或“下周五”，也可在日历中选择。`,
  noTime: (time: string) => `无法识别这个时间。可输入${time}、14:00或“下午2点”。`,
  earliest: (day: string) => `日期太早，请选择${day}或之后。`,
  latest: (day: string) => `日期太晚，请选择${day}或之前。`,
};
