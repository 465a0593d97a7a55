/** Texts at a field in which somebody writes. */
export const writing = {
  saving: 'Saving…',
  saved: 'Saved',
  notSent: 'Not sent yet',
  emptied: '(emptied)',
  discard: 'Discard',
  withDraft: (label: string, draft: string) => `${label}: ${draft} (not sent yet)`,
  discardOf: (label: string) => `Discard the unsent text: ${label}`,
  sendKeys: 'Enter sends, Shift+Enter starts a new line, Esc keeps the draft',
  saveKeys: 'Saved when you leave the field or press Enter; Shift+Enter starts a new line',
  moveItem: (name: string) => `Move “${name}”`,
  moveItemLead: 'Drag it, or click to choose where',
  moves: {
    where: (name: string) => `Where to move “${name}”`,
    first: 'To the top',
    earlier: 'One place up',
    later: 'One place down',
    last: 'To the end',
  },
  formKeys: 'Enter sends, Shift+Enter starts a new line',
};
