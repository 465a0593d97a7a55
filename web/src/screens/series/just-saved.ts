import type { Series } from '../../protocol/rest.gen';

/** A series on its way from the form in which it was made to its page. */
class JustSaved {
  #series: Series | undefined;

  put(series: Series): void {
    this.#series = series;
  }

  /** Given once: on a later visit the page shows what the server says. */
  take(id: string): Series | undefined {
    const series = this.#series;
    this.#series = undefined;
    return series?.id === id ? series : undefined;
  }
}

export const justSaved = new JustSaved();
