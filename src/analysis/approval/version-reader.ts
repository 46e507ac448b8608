import type { ApprovalRecord, FrontMatter, PolicyDocument } from '../../workspace/document.js';
import type { FileHistory, FileVersion } from '../../workspace/history.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';

/** A version of a document as far as approvals go. */
export interface ReadVersion {
  readonly version: FileVersion;
  readonly text: string;
  readonly fingerprint: string;
  readonly approval: ApprovalRecord | undefined;
  readonly frontMatter: FrontMatter | undefined;
}

const AT_ONCE = 8;

/** Reads the versions of one document one after another, the last first, and no more of them than are asked for. */
export class VersionReader {
  readonly #read = new Map<number, ReadVersion | undefined>();
  readonly #byContent = new Map<string, Omit<ReadVersion, 'version'>>();

  constructor(
    private readonly document: Pick<PolicyDocument, 'uri' | 'path'>,
    private readonly history: FileHistory,
  ) {}

  /** The version at an index; undefined behind the first one, and for one that cannot be read. */
  async at(index: number): Promise<ReadVersion | undefined> {
    if (!this.#read.has(index)) await this.#load(index);
    return this.#read.get(index);
  }

  /** The last version that says what this fingerprint is of. */
  async withFingerprint(fingerprint: string): Promise<ReadVersion | undefined> {
    for (let n = 0; n < this.history.versions.length; n += 1) {
      const one = await this.at(n);
      if (one?.fingerprint === fingerprint) return one;
    }
    return undefined;
  }

  async #load(from: number): Promise<void> {
    const versions = this.history.versions.slice(from, from + AT_ONCE);
    const unread = versions.filter(({ content }) => !this.#byContent.has(content));
    for (const [content, text] of await this.history.textsOf(unread)) {
      const document = new DocumentParser().parse({ ...this.document, version: 0, text });
      const { frontMatter } = document;
      this.#byContent.set(content, {
        text,
        fingerprint: textFingerprint(document),
        approval: frontMatter?.approval,
        frontMatter,
      });
    }
    versions.forEach((version, n) => {
      const known = this.#byContent.get(version.content);
      this.#read.set(from + n, known && { version, ...known });
    });
  }
}
