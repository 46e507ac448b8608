/** The importers as a file of their own: for those who load it, and as a thread that imports what it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { doImport, type ImportTask } from './import-task.js';

export { importFile } from './import-file.js';
export { ImportProblem, isImportProblem } from './import-problem.js';
export { importRepository } from './other/repository.js';

if (asks(workerData))
  parentPort?.once('message', (task: ImportTask) => {
    void doImport(task).then((answer) => parentPort?.postMessage(answer));
  });

function asks(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'attest' in data && data.attest === 'import';
}
