/** Something else is shown in the middle of the board: it starts at its top, for everybody and at every width. */
export function showTop(): void {
  document.documentElement.scrollTop = 0;
}
