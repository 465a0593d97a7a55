/** Texts at fields for days and times. */
export const dates = {
  dayExample: (day: string) => `${day} or “tomorrow”`,
  timeExample: (time: string) => `${time} or “noon”`,
  calendar: 'Open the calendar',
  closeCalendar: 'Close the calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  noDay: (day: string) =>
    `This is not a date. Type it like ${day}, “tomorrow” or “Friday”, or choose it in the calendar.`,
  noTime: (time: string) => `This is not a time. Type it like ${time} or 14:00.`,
  earliest: (day: string) => `Too early. Choose ${day} or later.`,
  latest: (day: string) => `Too late. Choose ${day} or earlier.`,
};
