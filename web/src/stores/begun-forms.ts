import { kindOfPlace, type PlaceKind } from '../board/places';
import type { Command, Decision } from '../protocol/protocol.gen';
import { keysWith } from '../browser/storage-keys';
import { ownPrefix } from '../sync/own-keys';
import { NEW_DEAL, SETTINGS } from './refused-words';

/** A form in which something was chosen or filled in and not sent. */
export interface BegunForm {
  place: string;
  /** The type of the command that the form would send. */
  t: Command['t'];
  /** The changed fields, by their names in the form. */
  fields: Record<string, string>;
  /** The chosen solutions of a decision. */
  chosen?: string[];
}

interface UnsentInput {
  mine?: Record<string, string>;
  begun?: boolean;
  chosen?: string[];
  from?: Decision;
}

/** Places with a form that keeps more than one text, and what it sends: what is only chosen there is no draft. */
const FORMS: Partial<Record<PlaceKind, Command['t']>> = {
  'board/deal': 'add-deal',
  'board/settings': 'change-settings',
  'card/ask': 'ask-executive',
  'card/classify': 'classify-obstacle',
  'card/text': 'reschedule-follow-up',
  'deal/facts': 'edit-deal',
  'deal/follow-up': 'agree-follow-up',
  'deal/why': 'decide',
};

/** All forms that somebody has begun on a board, in this tab or another one of this browser. */
export function begunForms(storages: Storage[], me: string, board: string): BegunForm[] {
  const [own, ofDeals] = [ownPrefix('kept', me, board), ownPrefix('kept-deal', me, board)];
  const forms = new Map<string, BegunForm>();
  for (const storage of storages) {
    for (const key of [...keysWith(storage, own), ...keysWith(storage, ofDeals)]) {
      const place = key.startsWith(own)
        ? placeOfForm(key.slice(own.length))
        : placeOfDeal(key.slice(ofDeals.length));
      const t = FORMS[kindOfPlace(place) as PlaceKind];
      const form = t && begunAt(place, t, storage.getItem(key));
      if (form) forms.set(place, form);
    }
  }
  return [...forms.values()].sort((one, other) => one.place.localeCompare(other.place));
}

function placeOfForm(rest: string): string {
  return rest === 'settings' ? SETTINGS : rest;
}

function placeOfDeal(rest: string): string {
  return rest === 'new' ? NEW_DEAL : `deal/${rest}/facts`;
}

function begunAt(place: string, t: Command['t'], kept: string | null): BegunForm | undefined {
  const { mine = {}, begun, chosen } = read(kept);
  if (begun) return { place, t, fields: {}, chosen: chosen ?? [] };
  const fields = Object.fromEntries(Object.entries(mine).filter(([, text]) => typeof text === 'string'));
  return Object.keys(fields).length > 0 ? { place, t, fields } : undefined;
}

function read(kept: string | null): UnsentInput {
  try {
    return JSON.parse(kept ?? '{}') as UnsentInput;
  } catch {
    return {};
  }
}
