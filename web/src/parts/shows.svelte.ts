/**
 * A field that shows what all share. While somebody is in it, it is theirs: what others set meanwhile is shown
 * when they have left it.
 */
export function shows(now: () => string | number): (field: HTMLInputElement) => () => void {
  return (field) => {
    const show = () => {
      const value = String(now());
      if (document.activeElement !== field) field.value = value;
    };
    $effect(show);
    // a field that is moved on the page loses the focus for a moment only
    const leave = () => setTimeout(show);
    field.addEventListener('blur', leave);
    return () => field.removeEventListener('blur', leave);
  };
}
