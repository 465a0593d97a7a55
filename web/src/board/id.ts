const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 12;
/** The largest multiple of the alphabet in a byte: above it some characters would be more likely. */
const FAIR = 256 - (256 % CHARACTERS.length);

/** An id for a new deal, card or tab. */
export function newId(): string {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < FAIR && id.length < LENGTH) id += CHARACTERS.charAt(byte % CHARACTERS.length);
    }
  }
  return id;
}
