/** Whether two wire values are equal; an absent field equals an undefined one. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  const [its, others] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = new Set([...Object.keys(its), ...Object.keys(others)]);
  return [...names].every((name) => same(its[name], others[name]));
}
