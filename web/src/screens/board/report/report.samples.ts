import type { DealItem, DealStage, FieldWas, ReportedDeal } from '../../../protocol/rest.gen';

/** A deal of a report, for tests. */
export function aReported(name: string, more: Partial<DealItem>, was: FieldWas[] = []): ReportedDeal {
  const deal: DealItem = {
    id: name.padEnd(12, '0'),
    name,
    state: 'OPEN',
    category: 'PIPELINE',
    tags: [],
    version: 1,
    changedAt: '2026-03-02T10:00:00Z',
    ...more,
  };
  return { deal, said: [], was };
}

export function aStage(id: string, probability: number): DealStage {
  return { id, name: id, kind: 'OPEN', probability, required: [] };
}
