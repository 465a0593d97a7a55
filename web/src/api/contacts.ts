import type { ContactStep, DealContact, EditContact, KnownContact, NewContact } from '../protocol/rest.gen';
import { call, path } from './http';

/** The customer's people on a deal. */
export const contacts = {
  dealContacts: (deal: string) => call<DealContact[]>('GET', path`/api/deals/${deal}/contacts`),
  knownContacts: (deal: string) => call<KnownContact[]>('GET', path`/api/deals/${deal}/known-contacts`),
  contactChanges: (deal: string) => call<ContactStep[]>('GET', path`/api/deals/${deal}/contact-changes`),
  newContact: (deal: string, body: NewContact) =>
    call<DealContact>('POST', path`/api/deals/${deal}/contacts`, body),
  addKnownContact: (deal: string, contact: string) =>
    call<DealContact>('PUT', path`/api/deals/${deal}/contacts/${contact}`),
  editContact: (deal: string, contact: string, body: EditContact) =>
    call<DealContact>('PATCH', path`/api/deals/${deal}/contacts/${contact}`, body),
  removeContact: (deal: string, contact: string) =>
    call<undefined>('DELETE', path`/api/deals/${deal}/contacts/${contact}`),
};
