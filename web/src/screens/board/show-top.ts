/** Something else is shown in the middle of the board: scrolls to its top, unless that is in sight already. */
export function showTop(): void {
  const content = document.getElementById('content');
  const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  if (!content) return;
  const { top } = content.getBoundingClientRect();
  if (top >= header && top < innerHeight / 2) return;
  document.documentElement.scrollTop += top - header - GAP_PX;
}

const GAP_PX = 12;
