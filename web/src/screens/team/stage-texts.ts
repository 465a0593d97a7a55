import { newId } from '../../board/id';
import type { DealStage, StageForm, StageKind } from '../../protocol/rest.gen';

/** A stage as typed. */
export interface StageTexts {
  /** The stage's id; of a new one, a key of this list. */
  key: string;
  name: string;
  kind: StageKind;
  /** In percent; empty: the team says none. */
  probability: string;
  /** Days after which a deal is stuck here; empty: none. */
  mostDays: string;
}

export function rowsOf(stages: readonly DealStage[]): StageTexts[] {
  return stages.map(({ id, name, kind, probability, mostDays }) => ({
    key: id,
    name,
    kind,
    probability: probability === undefined ? '' : String(probability),
    mostDays: mostDays === undefined ? '' : String(mostDays),
  }));
}

export function blank(): StageTexts {
  return { key: newId(), name: '', kind: 'OPEN', probability: '', mostDays: '' };
}

/** The stages as they are sent; what this form does not show stays as it is now. */
export function formsOf(rows: readonly StageTexts[], now: readonly DealStage[]): StageForm[] {
  return rows.map(({ key, name, kind, probability, mostDays }) => {
    const known = now.find((it) => it.id === key);
    return {
      ...(known ? { id: known.id } : {}),
      name: name.trim(),
      kind,
      ...(probability === '' ? {} : { probability: Number(probability) }),
      required: known?.required ?? [],
      ...(mostDays === '' ? {} : { mostDays: Number(mostDays) }),
    };
  });
}
