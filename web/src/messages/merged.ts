/** Both parts of the texts as one; a group may be in both, with different texts. */
export function merged<One extends object, Other extends object>(one: One, other: Other): One & Other {
  const all = { ...one } as Record<string, unknown>;
  for (const [name, texts] of Object.entries(other)) {
    const before = all[name];
    all[name] = isGroup(before) && isGroup(texts) ? merged(before, texts) : texts;
  }
  return all as One & Other;
}

function isGroup(texts: unknown): texts is object {
  return typeof texts === 'object' && texts !== null;
}
