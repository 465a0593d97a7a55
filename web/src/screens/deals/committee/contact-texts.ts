import { locale } from '../../../messages/locale.svelte';
import type { BuyingRole, Attitude, ContactFields, DealContact } from '../../../protocol/rest.gen';

/** Who decides stands first. */
export const ROLES: readonly BuyingRole[] = [
  'ECONOMIC_BUYER',
  'CHAMPION',
  'TECHNICAL',
  'USER',
  'PROCUREMENT',
  'LEGAL',
  'BLOCKER',
  'UNKNOWN',
];

export const ATTITUDES: readonly Attitude[] = ['SUPPORTS', 'NEUTRAL', 'AGAINST', 'UNKNOWN'];

/** The fields of a contact's form, as typed. */
export type ContactTexts = Record<
  'name' | 'title' | 'email' | 'phone' | 'buyingRole' | 'attitude' | 'note',
  string
>;

export function textsOf(contact: DealContact | undefined): ContactTexts {
  return {
    name: contact?.name ?? '',
    title: contact?.title ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    buyingRole: contact?.buyingRole ?? 'UNKNOWN',
    attitude: contact?.attitude ?? 'UNKNOWN',
    note: contact?.note ?? '',
  };
}

/** Some fields as they are sent; an empty text is no value. */
export function sent(texts: Partial<ContactTexts>): ContactFields {
  const plain = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(plain.map(([name, text]) => [name, text.trim()])) as ContactFields;
}

/** What a contact is called: by title if the name is not known, and as a removed one if neither is. */
export function calledContact({ name, title }: Pick<DealContact, 'name' | 'title'>): string {
  return name ?? title ?? locale.words.committee.former;
}
