import type { ApprovalRecord, FrontMatter, PolicyDocument } from '../../workspace/document.js';
import type { FileHistory, FileVersion } from '../../workspace/history.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { isFingerprintOf, textFingerprint } from '../../workspace/meaning/text-fingerprint.js';

/** A version of a document as far as approvals go. */
export interface ReadVersion {
  readonly version: FileVersion;
  readonly text: string;
  readonly fingerprint: string;
  /** Whether it holds an approval of what it says. */
  readonly isApproved: boolean;
  /** As read. */
  readonly document: PolicyDocument;
  readonly approval: ApprovalRecord | undefined;
  readonly frontMatter: FrontMatter | undefined;
}

/** Texts that are fetched at first, and with each time more up to the most. */
const FIRST = 2;
const MOST = 16;

/** Reads the versions of one document one after another, the last first, and no more of them than are asked for. */
export class VersionReader {
  readonly #texts = new Map<string, string>();
  readonly #byContent = new Map<string, Omit<ReadVersion, 'version'>>();
  #fetched = 0;
  #next = FIRST;

  constructor(
    private readonly document: Pick<PolicyDocument, 'uri' | 'path'>,
    private readonly history: FileHistory,
  ) {}

  /** The version at an index; undefined behind the first one, and for one that cannot be read. */
  async at(index: number): Promise<ReadVersion | undefined> {
    const version = this.history.versions[index];
    if (!version) return undefined;
    while (this.#fetched <= index) await this.#fetch();
    const known = this.#read(version.content);
    return known && { version, ...known };
  }

  /** The last version that says what this fingerprint is of. */
  async withFingerprint(fingerprint: string): Promise<ReadVersion | undefined> {
    for (let n = 0; n < this.history.versions.length; n += 1) {
      const one = await this.at(n);
      if (one && isFingerprintOf(fingerprint, one.document)) return one;
    }
    return undefined;
  }

  async #fetch(): Promise<void> {
    const versions = this.history.versions.slice(this.#fetched, this.#fetched + this.#next);
    const unread = versions.filter(({ content }) => !this.#texts.has(content));
    for (const [content, text] of await this.history.textsOf(unread)) this.#texts.set(content, text);
    this.#fetched += this.#next;
    this.#next = Math.min(MOST, this.#next * 2);
  }

  #read(content: string): Omit<ReadVersion, 'version'> | undefined {
    const known = this.#byContent.get(content);
    const text = this.#texts.get(content);
    if (known || text === undefined) return known;
    const document = new DocumentParser().parse({ ...this.document, version: 0, text });
    const { frontMatter } = document;
    const approval = frontMatter?.approval;
    const stated = approval?.fingerprint?.value;
    const read = {
      text,
      document,
      fingerprint: textFingerprint(document),
      isApproved: stated !== undefined && isFingerprintOf(stated, document),
      approval,
      frontMatter,
    };
    this.#byContent.set(content, read);
    return read;
  }
}
