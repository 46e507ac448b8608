import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ExaminedFacts, ExaminedReports } from '../../analysis/sharing/examined.js';
import type { Examined } from '../../analysis/sharing/examined.js';
import { examine, runRule } from '../../analysis/sharing/examine.js';
import { KnownRecords, type SharedRecords } from '../../analysis/sharing/known-records.js';
import type { Question } from '../../analysis/sharing/merge.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { uriOf } from '../../workspace/paths.js';
import { inTimeFor, OutOfTime } from '../../workspace/within-time.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { readDocument } from './read-document.js';

/** What a share of the check gives back for a document. */
export interface SharedResult {
  /** Cut loose from the text, which strings taken from it would hold in memory. */
  readonly facts: ExaminedFacts;
  readonly reports: PackedReports;
}

/** The reports of a document as compressed JSON: few are looked at before the end. */
export type PackedReports = Uint8Array<ArrayBuffer>;

/** Documents with open questions that are kept, so that they need not be read again. */
const KEPT = 8;
/** So many documents are examined under one watch: to start one takes a thread, and more time than many a document. */
const WATCHED_TOGETHER = 16;
/** And no more once they took so many milliseconds, so that only what is slow by itself runs out of time. */
const WATCHED_FOR = 500;

/** A document of a list that was examined. */
export interface Delivery {
  /** Index into the list. */
  readonly index: number;
  readonly result: SharedResult;
}

/** One share of a check: examines documents one by one and lets go of each. */
export class Share {
  readonly #records: KnownRecords;
  readonly #root: string;
  readonly #kept = new Map<string, PolicyDocument>();

  /** `folder` is the path of the workspace. */
  constructor(
    private readonly folder: string,
    records: SharedRecords,
  ) {
    this.#records = new KnownRecords(records);
    this.#root = records.root;
  }

  /**
   * Examines the next documents of a list of paths; `next` gives the index of each, or one beyond the list. When their
   * time is up, the one that was being examined is examined by itself. Nothing is given when
   * none is left.
   */
  examineSome(todo: readonly string[], next: () => number): Delivery[] {
    const done: Delivery[] = [];
    let taken: number | undefined;
    const began = Date.now();
    const one = (index: number): void => {
      if (index >= todo.length || done.at(-1)?.index === index) return;
      done.push({ index, result: this.examine(todo[index] ?? '') });
    };
    try {
      inTimeFor(0, () => {
        // One that was taken when this was stopped, and begun again, is nobody else's.
        if (taken !== undefined) one(taken);
        while (done.length < WATCHED_TOGETHER && Date.now() - began < WATCHED_FOR) {
          taken = next();
          if (taken >= todo.length) return;
          one(taken);
        }
      });
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      if (taken !== undefined) one(taken);
    }
    return done;
  }

  /** Examines the document at a workspace-relative path. */
  examine(path: string): SharedResult {
    const uri = uriOf(this.#root, path);
    const document = readDocument(this.#records, this.folder, uri);
    const { facts, reports } = this.#examineInTime(document);
    if (facts.open.length > 0) {
      this.#kept.set(uri, document);
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    }
    return { facts: JSON.parse(JSON.stringify(facts)) as ExaminedFacts, reports: pack(reports) };
  }

  /** What took too long is looked at as a file of which nothing is known. */
  #examineInTime(document: PolicyDocument): Examined {
    try {
      return inTimeFor(sizeOf(document), () => examine(document, this.#records));
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      const index = new WorkspaceIndex(this.#root);
      index.tell(this.#records.config?.documents ?? []);
      index.setTooSlow(document.uri);
      return examine(index.snapshot().documents.get(document.uri) ?? document, this.#records);
    }
  }

  /** Runs a rule again with the answers it lacked. */
  again({ uri, rule, answers }: Question): ReturnType<typeof runRule> {
    const document = this.#kept.get(uri) ?? readDocument(this.#records, this.folder, uri);
    return inTimeFor(sizeOf(document), () => runRule(document, rule, this.#records, new Map(answers)));
  }
}

/** About how many characters a document has. */
function sizeOf({ lineCount }: PolicyDocument): number {
  return lineCount * 80;
}

export function pack(reports: ExaminedReports): PackedReports {
  return new Uint8Array(deflateRawSync(JSON.stringify(reports), { level: 1 }));
}

export function unpack(packed: PackedReports): ExaminedReports {
  return JSON.parse(inflateRawSync(packed).toString('utf8')) as ExaminedReports;
}
