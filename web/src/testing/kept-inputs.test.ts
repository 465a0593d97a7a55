import { expect, test } from 'vitest';

/** What keeps typed text over a reload: the component uses one of these itself. */
const KEEPS = /\b(KeptFields|UnsentInput|TabInput|SeriesDraft|Chosen|open\.drafts|begunAnswer|draftAt)\b/;
/** Fields into which somebody types. */
const TEXT_FIELD = /<(textarea|Field|TextArea|NameField|EmailField|DayField|TimeField)\b/;
const INPUT = /<input\b[\s\S]*?\/>/g;
const NO_TEXT = /type="(checkbox|radio|range)"/;

/** Components with such fields that keep nothing, and why. */
const EXCEPTIONS: Record<string, string> = {
  'parts/Field': 'a field; its form keeps it',
  'parts/TextArea': 'a field; its form keeps it',
  'parts/TypedField': 'a field; its form keeps it',
  'parts/NameField': 'a field; its form keeps it',
  'parts/EmailField': 'a field; its form keeps it',
  'parts/Password': 'a password is stored nowhere',
  'parts/NewLink': 'read-only',
  'screens/summary/CopySummary': 'read-only',
  'testing/FormWithLimit': 'for tests',
  'testing/FormWithDay': 'for tests',
  'parts/AmountField': 'its form keeps it',
  'screens/auth/NewPassword': 'a password is stored nowhere',
  'screens/account-deletion/DeleteMember': 'a name is typed to confirm a deletion',
  'screens/account-deletion/DeleteTeam': 'a name is typed to confirm a deletion',
  'screens/board/deal/DealNameField': 'its form keeps it',
  'screens/board/stages/preparing/AgendaEditor': 'minutes for the button beside it; nothing is sent',
  'screens/board/report/Report': 'filters deals as it is typed; nothing is sent',
  'screens/deals/DealFilter': 'filters a list as it is typed; nothing is sent',
  'screens/deals/imports/FileDrop': 'a file is sent as soon as it is chosen',
  'screens/deals/imports/FileShape': 'the numbers of two lines; the rest is kept by the import',
  'screens/library/archive/Archive': 'the search is in the address',
  'screens/library/archive/Filters': 'the filters are in the address',
  'screens/palette/Palette': 'finds as it is typed; nothing is sent',
  'screens/team/StageRow': 'its form keeps it',
  'screens/replay/guess/GuessRows': 'its form keeps it',
};

const files = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
const components = Object.entries(files).map(([path, text]) => ({
  name: path
    .replace(/^\.\.\//, '')
    .replace(/^\.\//, 'testing/')
    .replace(/\.svelte$/, ''),
  takesText: TEXT_FIELD.test(text) || (text.match(INPUT) ?? []).some((it) => !NO_TEXT.test(it)),
  keeps: KEEPS.test(text),
}));

test('every form keeps what is typed into it over a reload', () => {
  const forgetful = components.filter((it) => it.takesText && !it.keeps && !(it.name in EXCEPTIONS));
  expect(forgetful.map((it) => it.name)).toEqual([]);
});

test('no exception is made for a component that needs none', () => {
  const needed = components.filter((it) => it.takesText && !it.keeps).map((it) => it.name);
  expect(Object.keys(EXCEPTIONS).filter((name) => !needed.includes(name))).toEqual([]);
});
