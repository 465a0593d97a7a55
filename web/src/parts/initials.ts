const HAN = /\p{Script=Han}/u;
const HUES = 15;

/**
 * One or two characters for a name: the first Chinese character, or the initials of two words. A number at the end is
 * kept, because it is all that tells “Guest 1” from “Guest 2”.
 */
export function initials(name: string): string {
  const number = /\d{1,2}\s*$/.exec(name)?.[0].trim() ?? '';
  const han = HAN.exec(name)?.[0];
  if (han) return han + number;
  const words = name.split(/\s+/).filter((word) => word !== '' && !/^\d+$/.test(word));
  const letters = words.map((word) => [...word][0] ?? '').join('');
  return (number ? letters.slice(0, 1) + number : letters.slice(0, 2)).toUpperCase();
}

/** A member's colour, the same on every screen: a hue in degrees, and whether it is the deep shade. */
export function colourOf(id: string): { hue: number; deep: boolean } {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = (hash ^ (hash >>> 15)) >>> 0;
  return { hue: (hash % HUES) * (360 / HUES), deep: (hash >>> 8) % 2 === 1 };
}
