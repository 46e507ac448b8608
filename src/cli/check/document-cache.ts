import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExaminedFacts } from '../../analysis/sharing/examined.js';
import type { KnownRecords } from '../../analysis/sharing/known-records.js';
import { uriOf } from '../../workspace/paths.js';
import { contentOf, digest, type Cache } from './cache-files.js';
import { readOwnFile, SEAL } from './cache-key.js';
import { CacheWriter } from './cache-writer.js';
import type { EarlierResults } from './check-folder.js';
import { unpack, type SharedResult } from './share.js';

/** A cache that is larger, in bytes, is begun anew. */
const LARGEST = 256 * 1024 * 1024;

interface Entry {
  readonly path: string;
  /** The digest of its content. */
  readonly stamp: string;
  readonly facts: ExaminedFacts;
  /** Packed, in base64. */
  readonly reports: string;
}

/**
 * What was found in each document, kept in a file: a line of JSON a document behind its seal. A document is looked at
 * again when its content changed, when a file it asked for came or went, or when the records, the day or Attest changed.
 * Lines that are not ours are looked over.
 */
export class DocumentCache implements EarlierResults {
  readonly #file: string;
  readonly #lines = new Map<string, string>();
  readonly #stamps = new Map<string, string>();
  #writer: CacheWriter | undefined;
  #salt = '';

  constructor(
    private readonly cache: Cache,
    folder: string,
    private readonly version: string,
  ) {
    this.#file = join(cache.location, `${digest(folder)}.documents`);
  }

  open(records: KnownRecords): void {
    const salt = `attest-documents 5 ${this.version} ${digest(stateOf(records))}`;
    this.#salt = salt;
    this.#read(salt);
    this.#writer = new CacheWriter(this.#file);
    this.#writer.write(`${salt}\n`);
  }

  find(path: string, records: KnownRecords): SharedResult | undefined {
    // Before it is read: a file that changes meanwhile is looked at again the next time.
    const stamp = contentOf(fileURLToPath(uriOf(records.root, path)));
    this.#stamps.set(path, stamp);
    const line = this.#lines.get(`${stamp} ${path}`);
    const entry = line === undefined ? undefined : this.#parse(line, path, stamp);
    if (!entry || entry.facts.files.some(([file, there]) => records.exists(file) !== there)) return undefined;
    this.#writer?.write(`${line ?? ''}\n`);
    return { facts: entry.facts, reports: new Uint8Array(Buffer.from(entry.reports, 'base64')) };
  }

  keep(path: string, { facts, reports }: SharedResult): void {
    const entry: Entry = {
      path,
      stamp: this.#stamps.get(path) ?? '',
      facts,
      reports: Buffer.from(reports).toString('base64'),
    };
    const text = JSON.stringify(entry);
    this.#writer?.write(`${this.#sealOf(text)} ${entry.stamp} ${path}\t${text}\n`);
  }

  close(complete: boolean): void {
    if (complete) this.#writer?.finish();
    else this.#writer?.drop();
  }

  #read(salt: string): void {
    const text = readOwnFile(this.#file, LARGEST)?.toString('utf8') ?? '';
    const [first, ...lines] = text.split('\n');
    if (first !== salt) return;
    for (const line of lines) {
      const tab = line.indexOf('\t');
      if (tab > SEAL) this.#lines.set(line.slice(SEAL + 1, tab), line);
    }
  }

  #parse(line: string, path: string, stamp: string): Entry | undefined {
    const text = line.slice(line.indexOf('\t') + 1);
    if (line.slice(0, SEAL) !== this.#sealOf(text)) return undefined;
    try {
      const entry = JSON.parse(text) as Entry;
      if (entry.path !== path || entry.stamp !== stamp) return undefined;
      unpack(new Uint8Array(Buffer.from(entry.reports, 'base64')));
      return entry;
    } catch {
      return undefined;
    }
  }

  #sealOf(text: string): string {
    return this.cache.seal(`${this.#salt}\n${text}`);
  }
}

/** The records that what is found in a document depends on. An answer whose file is gone may be about any document. */
function stateOf({ root, today, config, controlList, answers, staff, events }: KnownRecords): string {
  return JSON.stringify([
    root,
    today,
    config,
    controlList,
    answers.answers,
    answers.lostKeys,
    staff.acknowledgements,
    events,
  ]);
}
