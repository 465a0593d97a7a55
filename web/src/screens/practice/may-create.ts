import type { Me } from '../../protocol/rest.gen';

/** Whether a person may create boards. */
export function mayCreate(me: Me | undefined): boolean {
  return me !== undefined && me.guestOf === undefined && (me.role === 'REP' || me.role === 'MANAGER');
}
