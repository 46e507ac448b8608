/** The importers as a file of their own: for those who load it, and as a thread that imports what it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { BEGAN, doImport, type ImportTask } from './import-task.js';

export { doImport };

if (asks(workerData))
  parentPort?.once('message', (task: ImportTask) => {
    parentPort?.postMessage(BEGAN);
    void doImport(task).then((answer) => parentPort?.postMessage(answer));
  });

function asks(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'attest' in data && data.attest === 'import';
}
