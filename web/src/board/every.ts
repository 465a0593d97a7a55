/** All members of a union, in this order: one that is missing here, or is no member, does not compile. */
export function every<T extends string>(members: Record<T, true>): readonly T[] {
  return Object.keys(members) as T[];
}
