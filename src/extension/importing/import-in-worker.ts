import { LIMITS, overLimit } from '../../catalog/limits.js';
import { CANCELLED, inBoth, type ImportAnswer, type ImportTask } from '../../importing/import-task.js';

/** Imports in a web worker of its own, which is ended when it takes too long or is cancelled. */
export async function importInWorker(
  script: string,
  task: ImportTask,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const worker = new Worker(script);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<ImportAnswer>((resolve) => {
      timer = setTimeout(() => {
        resolve({ problem: overLimit('importTime') });
      }, LIMITS.importTime.most);
      signal.addEventListener('abort', () => {
        resolve({ problem: CANCELLED });
      });
      worker.addEventListener('message', ({ data }: MessageEvent<{ readonly answer?: ImportAnswer }>) => {
        if (data.answer) resolve(data.answer);
      });
      worker.addEventListener('error', ({ message }) => {
        resolve({ problem: inBoth(message) });
      });
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
