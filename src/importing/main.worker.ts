/** The importers as a web worker, which imports what it is sent. */
import { doImport, type ImportTask } from './import-task.js';

const scope = self as unknown as {
  onmessage: ((event: { readonly data: ImportTask }) => void) | null;
  postMessage(message: unknown): void;
};

// Readers of PDF take a worker for their own: once loaded, they send messages too.
scope.onmessage = ({ data }) => {
  void doImport(data).then((answer) => {
    scope.postMessage({ answer });
  });
};
