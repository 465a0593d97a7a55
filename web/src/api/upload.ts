import { placed } from '../browser/base';
import { watchUnsent } from '../browser/pending-sends';
import { answered, type Result } from './http';

let uploads = 0;
watchUnsent(() => uploads > 0);

/**
 * Sends a file as it is. Never throws. XMLHttpRequest, because fetch does not say how much it has sent.
 *
 * @param told receives the share that is sent, 0 to 1
 * @param signal stops it; the result is then UNREACHABLE
 */
export async function upload<T>(
  path: string,
  file: Blob,
  told: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<T>> {
  uploads++;
  const result = await send<T>(path, file, told, signal);
  uploads--;
  return result;
}

function send<T>(
  path: string,
  file: Blob,
  told: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const lost = () => resolve({ ok: false, problem: { code: 'UNREACHABLE' } });
    request.open('POST', placed(path));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) told(event.loaded / event.total);
    });
    request.addEventListener('load', () => resolve(answerOf<T>(request)));
    request.addEventListener('error', lost);
    request.addEventListener('abort', lost);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function answerOf<T>(request: XMLHttpRequest): Result<T> {
  try {
    const ok = request.status >= 200 && request.status < 300;
    return answered<T>({ ok }, request.responseText, (name) => request.getResponseHeader(name));
  } catch {
    // a proxy that takes no file of this size answers with a page of its own
    return { ok: false, problem: { code: request.status === 413 ? 'TOO_LARGE' : 'UNREACHABLE' } };
  }
}
