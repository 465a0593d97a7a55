/** What the calendar of a day field gets. */
export interface DayCalendarProps extends Record<string, unknown> {
  label: string;
  /** The chosen day; empty if there is none. */
  value: string;
  today: string;
  min?: string | undefined;
  max?: string | undefined;
  onpick: (day: string) => void;
  onclose: () => void;
}
