import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { SharedRecords } from '../../analysis/sharing/known-records.js';
import type { Question } from '../../analysis/sharing/merge.js';
import { Share, type SharedResult } from './share.js';

/** What a thread is started with. */
export interface WorkerTask {
  readonly attest: 'check';
  readonly folder: string;
  readonly records: SharedRecords;
  /** Workspace-relative paths to examine; `next` holds the index of the first that nobody has taken. */
  readonly todo: readonly string[];
  readonly next: Int32Array<SharedArrayBuffer>;
}

export type FromWorker =
  | { readonly kind: 'examined'; readonly index: number; readonly result: SharedResult }
  | { readonly kind: 'answered'; readonly question: Question; readonly again: ReturnType<Share['again']> }
  | { readonly kind: 'done' };

export type ToWorker = Question;

/** Whether this thread was started to take a share of a check. */
export function isCheckWorker(): boolean {
  return parentPort !== null && (workerData as Partial<WorkerTask> | null)?.attest === 'check';
}

/** Examines what is left, then answers questions until the thread is ended. */
export function serveCheck(): void {
  if (!parentPort) return;
  const port: MessagePort = parentPort;
  const { folder, records, todo, next } = workerData as WorkerTask;
  const send = (message: FromWorker, transfer: ArrayBuffer[] = []): void => {
    port.postMessage(message, transfer);
  };
  const share = new Share(folder, records);
  port.on('message', (question: ToWorker) => {
    send({ kind: 'answered', question, again: share.again(question) });
  });
  const take = (): number => Atomics.add(next, 0, 1);
  for (;;) {
    const done = share.examineSome(todo, take);
    if (done.length === 0) break;
    for (const { index, result } of done) send({ kind: 'examined', index, result }, [result.reports.buffer]);
  }
  send({ kind: 'done' });
}
