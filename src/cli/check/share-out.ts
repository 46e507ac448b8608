import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SharedRecords } from '../../analysis/sharing/known-records.js';
import type { Question } from '../../analysis/sharing/merge.js';
import { Share, type SharedResult } from './share.js';
import type { FromWorker, WorkerTask } from './worker.js';

/** From this many documents on a thread of its own is worth its start. */
export const ENOUGH = 60;
/** Every thread costs a vocabulary; more than these bring little. */
const MOST_THREADS = 4;

export interface SharingOptions {
  /** The script that threads run; without it, all is done here. */
  readonly script?: string;
  /** How many threads besides this one; chosen by processors and documents when left out. */
  readonly threads?: number;
}

type Again = ReturnType<Share['again']>;

/**
 * Examines documents in this thread and in others. A thread that fails costs time only: what it took and did not
 * deliver is done here.
 */
export class SharedWork {
  readonly #share: Share;
  readonly #next = new Int32Array(new SharedArrayBuffer(4));
  readonly #workers: Worker[] = [];
  readonly #done: Promise<void>[] = [];
  readonly #delivered = new Set<number>();
  readonly #by = new Map<string, Worker>();
  readonly #waiting = new Map<
    string,
    { readonly question: Question; readonly resolve: (again: Again) => void }
  >();

  constructor(
    private readonly folder: string,
    private readonly records: SharedRecords,
    private readonly todo: readonly string[],
    private readonly take: (path: string, result: SharedResult) => void,
    options: SharingOptions = {},
  ) {
    this.#share = new Share(folder, records);
    const threads = options.threads ?? threadsFor(todo.length);
    if (options.script !== undefined) for (let n = 0; n < threads; n += 1) this.#start(options.script);
  }

  /** Resolves when every document has been taken in. */
  async run(): Promise<void> {
    const next = (): number => Atomics.add(this.#next, 0, 1);
    for (;;) {
      const done = this.#share.examineSome(this.todo, next);
      if (done.length === 0) break;
      for (const { index, result } of done) this.#deliver(index, result);
      // Lets in what the other threads have sent.
      if (this.#workers.length > 0) await setImmediate();
    }
    await Promise.all(this.#done);
    for (const [n, path] of this.todo.entries())
      if (!this.#delivered.has(n)) this.#deliver(n, this.#share.examine(path));
  }

  /** Runs a rule again where its document was examined. */
  async again(question: Question): Promise<Again> {
    const worker = this.#by.get(question.uri);
    if (!worker) return this.#share.again(question);
    return new Promise((resolve) => {
      this.#waiting.set(idOf(question), { question, resolve });
      worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #deliver(n: number, result: SharedResult, worker?: Worker): void {
    this.#delivered.add(n);
    if (worker) this.#by.set(result.facts.uri, worker);
    this.take(this.todo[n] ?? '', result);
  }

  #start(script: string): void {
    const { folder, records, todo } = this;
    const workerData: WorkerTask = { attest: 'check', folder, records, todo, next: this.#next };
    const worker = new Worker(script, { workerData, stdout: false, stderr: true });
    this.#workers.push(worker);
    this.#done.push(
      new Promise((resolve) => {
        worker.on('message', (message: FromWorker) => {
          if (message.kind === 'examined') this.#deliver(message.index, message.result, worker);
          else if (message.kind === 'done') resolve();
          else this.#answered(message.question, message.again);
        });
        worker.on('error', () => {
          // What it leaves undone is done here, where a real fault shows again.
        });
        worker.on('exit', () => {
          this.#ended(worker);
          resolve();
        });
      }),
    );
  }

  #answered(question: Question, again: Again): void {
    const id = idOf(question);
    this.#waiting.get(id)?.resolve(again);
    this.#waiting.delete(id);
  }

  /** What an ended thread was still to answer is answered here. */
  #ended(worker: Worker): void {
    const theirs = new Set([...this.#by].flatMap(([uri, by]) => (by === worker ? [uri] : [])));
    for (const uri of theirs) this.#by.delete(uri);
    for (const [id, { question, resolve }] of this.#waiting) {
      if (!theirs.has(question.uri)) continue;
      this.#waiting.delete(id);
      resolve(this.#share.again(question));
    }
  }
}

function idOf({ uri, rule }: Question): string {
  return `${rule} ${uri}`;
}

function threadsFor(documents: number): number {
  return documents < ENOUGH ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);
}
