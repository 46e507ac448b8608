import type { ImportAnswer, ImportTask } from '../../importing/import-task.js';

type ImportApart = (task: ImportTask, signal: AbortSignal) => Promise<ImportAnswer>;

let host: ImportApart | undefined;

/** Has files imported by the host's own kind of thread. */
export function importApartWith(apart: ImportApart): void {
  host = apart;
}

/** Imports in a thread of its own: what a file holds can neither hang the window's extensions nor fill their memory. */
export function importApart(task: ImportTask, signal: AbortSignal): Promise<ImportAnswer> {
  if (!host) throw new Error('This host has no thread to import in.');
  return host(task, signal);
}
