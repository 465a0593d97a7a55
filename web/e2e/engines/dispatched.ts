import type { Pointer, Tab } from './engine';

/** What a driver cannot do: the events that a person's hands would cause are dispatched in the page. */

/** WebKit's driver makes a mouse of every finger. */
export function fingerOf(run: Tab['run']): Pointer {
  const touch = (type: string): Pointer['down'] => {
    return (spot) =>
      run(
        (name, { x, y }) => {
          const finger = { pointerId: 7, pointerType: 'touch', isPrimary: true, button: 0, buttons: 1 };
          const where = { clientX: x, clientY: y, bubbles: true, cancelable: true };
          document
            .elementFromPoint(x, y)
            ?.dispatchEvent(new PointerEvent(name, { ...finger, ...where, composed: true }));
        },
        type,
        spot,
      );
  };
  return { down: touch('pointerdown'), move: touch('pointermove'), up: touch('pointerup') };
}

interface Dragging {
  dragged?: Element | undefined;
  carried?: DataTransfer;
  over?: Element | undefined;
}

/** The system drags something, and the mouse of a driver is not the system's: the drag would begin, and never end. */
export function dragOf(run: Tab['run']): Pointer {
  const drag = (phase: string): Pointer['down'] => {
    return (spot) =>
      run(
        (name, { x, y }) => {
          const state = window as unknown as Dragging;
          const at = document.elementFromPoint(x, y);
          const fire = (type: string, it: Element | null | undefined) => {
            const where = { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
            const event = new DragEvent(type, { ...where, dataTransfer: state.carried ?? null });
            return it?.dispatchEvent(event);
          };
          if (name === 'down') {
            state.carried = new DataTransfer();
            state.dragged = at?.closest('[draggable=true]') ?? undefined;
            fire('dragstart', state.dragged);
          } else if (name === 'move') {
            if (at !== state.over) fire('dragenter', at);
            if (at !== state.over) fire('dragleave', state.over);
            state.over = at ?? undefined;
            fire('dragover', at);
          } else {
            fire('drop', at);
            fire('dragend', state.dragged);
          }
        },
        phase,
        spot,
      );
  };
  return { down: drag('down'), move: drag('move'), up: drag('up') };
}
