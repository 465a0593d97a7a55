/** Whether two values of the wire say the same; a field that is absent is the same as one that is undefined. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  const [its, others] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = new Set([...Object.keys(its), ...Object.keys(others)]);
  return [...names].every((name) => same(its[name], others[name]));
}
