const PM = /^(下午|傍晚|晚上)|pm$|p\.m\.$/;
const AM = /^(上午|早上|凌晨)|am$|a\.m\.$/;
const NOON = /^(noon|中午|中午12点)$/;

/** Reads a time as people type it: 9:30, 0930, 2 pm, 下午2点半. As HH:mm; undefined if it is none. */
export function readTime(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');
  if (NOON.test(typed)) return '12:00';
  const isPm = PM.test(typed);
  const isAm = AM.test(typed);
  const clock = typed.replace(PM, '').replace(AM, '').replace(/^中午/, '').replace('半', '30');
  const parts =
    /^(\d{1,2})$/.exec(clock) ??
    /^(\d{1,2})[:.点时](\d{1,2})?分?$/.exec(clock) ??
    /^(\d{1,2})(\d\d)$/.exec(clock);
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (minute > 59 || hour > 23) return undefined;
  const inDay = isPm && hour < 12 ? hour + 12 : isAm && hour === 12 ? 0 : hour;
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
