/** The id of the side panel. */
export const SIDE = 'side-panel';

/** Whether what is written at this place is written in the side panel: a story, or a call for help. */
export function isInSide(place: string | undefined): boolean {
  return place !== undefined && /(^|\/)(story|help)$/.test(place);
}
