import { Worker } from 'node:worker_threads';
import { LIMITS, overLimit } from '../catalog/limits.js';
import type { Localised } from '../catalog/types.js';
import { BEGAN, CANCELLED, inBoth, type ImportAnswer, type ImportTask } from './import-task.js';
import { importBudget, workTimer } from './import-work.node.js';

/** So often it is looked how much time a thread has taken, in milliseconds. */
const LOOK = 50;

/**
 * Imports in a thread of its own, which is ended when it takes too long or too much memory, or when it is cancelled:
 * readers of office formats were not made for files that mean harm. `script` is the built file of the importers.
 */
export async function importApart(
  script: string,
  task: ImportTask,
  signal?: AbortSignal,
): Promise<ImportAnswer> {
  const worker = new Worker(script, {
    workerData: { attest: 'import' },
    // What readers print of a file that means harm is no message of ours.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.importMemory.most / 1024 / 1024 },
  });
  const budget = importBudget(task);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks: ReturnType<typeof setInterval> | undefined;
  try {
    return await new Promise<ImportAnswer>((resolve) => {
      const stop = (problem: Localised): void => {
        resolve({ problem });
      };
      timer = setTimeout(stop, LIMITS.importTime.most, overLimit('importTime'));
      signal?.addEventListener('abort', () => {
        stop(CANCELLED);
      });
      worker.on('message', (message: ImportAnswer | typeof BEGAN) => {
        if (message !== BEGAN) {
          resolve(message);
          return;
        }
        // Loading the importers is none of the file's doing.
        const taken = workTimer();
        looks = setInterval(() => {
          if (taken() > budget) stop(overLimit('importWork', budget));
        }, LOOK);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? overLimit('importMemory') : inBoth(error));
      });
      worker.on('exit', () => {
        stop(inBoth('The thread that imports ended.'));
      });
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(looks);
    await worker.terminate();
  }
}
