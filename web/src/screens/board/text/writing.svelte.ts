/** Which text is being written on this screen: one at a time. */
class Writing {
  place = $state<string | undefined>();
  /** Grows when a text is closed, so that drafts are looked for anew. */
  version = $state(0);

  begin(place: string): void {
    this.place = place;
  }

  end(place: string): void {
    if (this.place === place) this.place = undefined;
    this.version++;
  }
}

export const writing = new Writing();
