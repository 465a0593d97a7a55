import { api, type Failure } from '../../../api';
import { REST_LIMITS } from '../../../protocol/rest.gen';

/** A file on its way to the server. */
export class FileUpload {
  /** The file that is being sent. */
  file = $state.raw<File | undefined>();
  /** The share that is sent, 0 to 1. */
  share = $state(0);
  /** Why the last file was not taken. */
  problem = $state.raw<Failure | { code: 'FILE_TOO_LARGE' } | { code: 'SEVERAL_FILES' } | undefined>();
  #stopping: AbortController | undefined;

  /**
   * Sends the file.
   *
   * @returns the id of its import; undefined if it was not taken
   */
  async send(files: readonly File[]): Promise<string | undefined> {
    const [file, another] = files;
    if (!file || this.file) return undefined;
    if (another) this.problem = { code: 'SEVERAL_FILES' };
    else if (file.size > REST_LIMITS.IMPORT_BYTES) this.problem = { code: 'FILE_TOO_LARGE' };
    else return await this.#send(file);
    return undefined;
  }

  readonly stop = (): void => this.#stopping?.abort();

  async #send(file: File): Promise<string | undefined> {
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.file = file;
    this.share = 0;
    this.problem = undefined;
    const answer = await api.newImport(file, (share) => (this.share = share), stopping.signal);
    this.file = undefined;
    if (answer.ok) return answer.value.item.id;
    if (!stopping.signal.aborted) this.problem = answer.problem;
    return undefined;
  }
}
