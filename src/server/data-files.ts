/** Reads one of the extension's data files by its name. Throws when that can't be done. */
export type ReadData = (name: string) => Uint8Array;

/**
 * Where the build's `*.bin` modules find their bytes when these are too many to be part of the server's own file. Set by
 * the host before anything is read: by `desktop.node.ts` in a process, by `main.worker.ts` in a worker.
 */
declare global {
  var attestData: ReadData | undefined;
}

/** A file may take so long (milliseconds) to arrive. */
const LONGEST = 120_000;
/** After a failure, nothing is asked for so long (milliseconds): every sentence would wait for it anew. */
const PAUSE = 15_000;

/**
 * Reads data files over HTTP and waits for them: whatever a sentence is read for, its language may turn out to be one that
 * was not met before. VS Code lets workers do so wherever it lets them load their own script.
 * @param folder the URL of the folder of data files
 * @param onFailure told why a file could not be read, the first time
 */
export function dataOverHttp(folder: string, onFailure: (reason: string) => void): ReadData {
  let failure: { readonly error: Error; readonly at: number } | undefined;
  return (name) => {
    if (failure && Date.now() - failure.at < PAUSE) throw failure.error;
    try {
      return fetchNow(`${folder}/${name}`);
    } catch (error) {
      const isFirst = failure === undefined;
      const reason = `${name} could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
      failure = { error: new Error(reason), at: Date.now() };
      if (isFirst) onFailure(reason);
      throw failure.error;
    }
  };
}

function fetchNow(url: string): Uint8Array {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.timeout = LONGEST;
  request.send();
  if (request.status !== 200) throw new Error(`HTTP status ${request.status}`);
  return new Uint8Array(request.response as ArrayBuffer);
}
