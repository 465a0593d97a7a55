import { aboutOf } from '../../../board/overtaken';
import { locale } from '../../../messages/locale.svelte';
import type { Language, ObstacleType } from '../../../protocol/protocol.gen';
import type { BegunForm } from '../../../stores/begun-forms';
import type { OpenBoard } from '../../../stores/open.svelte';
import { allInWords, inWords, labelOf, type FieldInWords, type SomeValues } from '../fields';
import type { RefusedChange } from '../refused-change';
import { boardAround } from '../text/overtaken-at';
import { short } from './short';

/** An unsent form, shown like a refused change. */
export function begunInWords(open: OpenBoard, form: BegunForm): RefusedChange {
  const { changes, common } = locale.words;
  const { card, deal } = aboutOf(boardAround(open, form.place), form.place);
  const about =
    card === undefined ? open.board.deals.get(deal ?? '')?.name : open.board.card(card)?.text.text;
  const what = changes[form.t];
  return {
    what: about === undefined ? what : common.labelled(what, short(about)),
    fields: form.chosen
      ? allInWords(open, { decision: { t: 'strategy', solutions: form.chosen, why: '' } })
      : Object.entries(form.fields).map(([name, value]) => fieldInWords(open, form, name, value)),
  };
}

/** A field as the form keeps it, which has all as text. */
function fieldInWords(open: OpenBoard, { t }: BegunForm, name: string, value: string): FieldInWords {
  const field = <N extends keyof SomeValues>(of: N, typed: Required<SomeValues>[N]) => ({
    label: labelOf(open, of),
    text: inWords(open, of, typed) || '—',
  });
  switch (name) {
    case 'text':
      return field('promise', value);
    case 'type':
      return field(name, value as ObstacleType);
    case 'assignee':
      return field(name, value || undefined);
    case 'day':
      return field(t === 'ask-executive' ? 'by' : 'due', value);
    case 'language':
      return field(name, value as Language);
    case 'locked':
      return field(name, value !== '');
    case 'name':
    case 'title':
    case 'owner':
    case 'customer':
    case 'stage':
    case 'closeDate':
    case 'of':
      return field(name, value);
    case 'amount':
      return { label: labelOf(open, 'value'), text: value || '—' };
    case 'currency':
      return { label: locale.words.board.currency, text: value };
    default:
      return { label: undefined, text: value };
  }
}
