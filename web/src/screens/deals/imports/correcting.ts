import type {
  ColumnSaid,
  DealField,
  ImportChoices,
  ImportContent,
  ImportPreview,
  OwnerSaid,
  StageSaid,
} from '../../../protocol/rest.gen';

/** Fields that a column may hold, in the order in which they are offered. */
const FIELDS: Record<ImportContent, readonly DealField[]> = {
  DEALS: [
    'NAME',
    'ACCOUNT',
    'OWNER',
    'STAGE',
    'AMOUNT',
    'CURRENCY',
    'CLOSE_DATE',
    'PROBABILITY',
    'CATEGORY',
    'NEXT_STEP',
    'NEXT_STEP_DATE',
    'SOURCE',
    'CREATED_ON',
    'CLOSED_ON',
    'LOST_REASON',
    'TAGS',
    'EXTERNAL_ID',
  ],
  ACCOUNTS: ['ACCOUNT', 'INDUSTRY'],
};

export function fieldsOf(content: ImportContent): readonly DealField[] {
  return FIELDS[content];
}

/** How the file itself is read. What was said of its columns counts no more: they may be others now. */
export function reshaped(
  choices: ImportChoices,
  shape: Pick<ImportChoices, 'content' | 'encoding' | 'separator' | 'sheet' | 'headerLine' | 'lastLine'>,
): ImportChoices {
  return { ...choices, ...shape, columns: undefined };
}

/** A column holds something else, or is read differently. A field has one column: another one that had it is not read. */
export function withColumn(choices: ImportChoices, preview: ImportPreview, said: ColumnSaid): ImportChoices {
  const columns = preview.columns.map((it): ColumnSaid => {
    if (it.said.index === said.index) return said;
    return said.field !== undefined && it.said.field === said.field ? { index: it.said.index } : it.said;
  });
  return { ...choices, columns };
}

export function withStage(choices: ImportChoices, said: StageSaid): ImportChoices {
  const others = (choices.stageTexts ?? []).filter((it) => it.text !== said.text);
  return { ...choices, stageTexts: [...others, said] };
}

export function withOwner(choices: ImportChoices, said: OwnerSaid): ImportChoices {
  const others = (choices.ownerTexts ?? []).filter((it) => it.text !== said.text);
  return { ...choices, ownerTexts: [...others, said] };
}

/** How many rows an import writes. */
export function written(preview: ImportPreview): number {
  return preview.counts.added + preview.counts.changed;
}
