/** Texts at fields for days and times. */
export const dates = {
  dayExample: '3 Dec 2026 or “tomorrow”',
  timeExample: '9:30 am',
  calendar: 'Open the calendar',
  closeCalendar: 'Close the calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  noDay: 'This is not a date. Type it like 3 Dec 2026, “tomorrow” or “Friday”, or choose it in the calendar.',
  noTime: 'This is not a time. Type it like 9:30 am or 14:00.',
  earliest: (day: string) => `Too early. Choose ${day} or later.`,
  latest: (day: string) => `Too late. Choose ${day} or earlier.`,
};
