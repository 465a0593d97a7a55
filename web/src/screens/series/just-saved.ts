import type { Series } from '../../protocol/rest.gen';

/** Passes a new series from its form to its page. */
class JustSaved {
  #series: Series | undefined;

  put(series: Series): void {
    this.#series = series;
  }

  /** Returned once: later visits of the page load it from the server. */
  take(id: string): Series | undefined {
    const series = this.#series;
    this.#series = undefined;
    return series?.id === id ? series : undefined;
  }
}

export const justSaved = new JustSaved();
