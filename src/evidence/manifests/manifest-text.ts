import { isMap, isScalar, isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml';

/** Nodes that aliases of an untrusted file may expand to. */
const MAX_ALIASES = 50;

/** An `evidence.yaml` that is changed entry by entry; comments, order and unknown keys are kept. */
export class ManifestText {
  readonly #document: Document;
  readonly #before: string;
  readonly #indentSeq: boolean;
  /** Values replaced where they stand; undefined once the file has to be written anew. */
  #replaced: { readonly start: number; readonly end: number; readonly text: string }[] | undefined = [];
  #changed = false;

  private constructor(text: string, document: Document) {
    this.#before = text;
    this.#document = document;
    this.#indentSeq = !/^(?:entries|files):[ \t]*\r?\n-/m.test(text);
  }

  /** Reads a manifest; an empty text gives a new one. Undefined when it is no YAML that can be changed safely. */
  static read(text: string): ManifestText | undefined {
    const document = parseDocument(text.replace(/^\ufeff/, ''), { version: '1.2', uniqueKeys: false });
    if (document.errors.length > 0) return undefined;
    if (document.contents === null) document.contents = document.createNode({ entries: [] }) as never;
    const root = document.contents;
    if (!isMap(root) && !isSeq(root)) return undefined;
    try {
      document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch {
      return undefined;
    }
    return new ManifestText(text, document);
  }

  get changed(): boolean {
    return this.#changed;
  }

  /** The maps of the entries, in order. */
  get entries(): readonly YAMLMap[] {
    const root = this.#document.contents;
    if (isMap(root) && !root.has('entries')) return root.items.length > 0 ? [root as YAMLMap] : [];
    return (this.#list()?.items ?? []).filter((item): item is YAMLMap => isMap(item));
  }

  /** Adds an entry at the end. False when the file is a single entry with other keys, which has no list to add to. */
  add(entry: Readonly<Record<string, unknown>>): YAMLMap | undefined {
    const root = this.#document.contents;
    if (isMap(root) && !root.has('entries') && root.items.length > 0) return undefined;
    if (isMap(root) && !isSeq(root.get('entries', true))) root.set('entries', this.#document.createNode([]));
    const list = this.#list();
    if (!list) return undefined;
    list.flow = false;
    const node = this.#document.createNode(entry) as unknown as YAMLMap;
    list.add(node);
    this.#rewritten();
    return node;
  }

  set(entry: YAMLMap, path: readonly (string | number)[], value: unknown): void {
    if (JSON.stringify(entry.getIn(path)) === JSON.stringify(value)) return;
    this.#changed = true;
    const there: unknown = entry.getIn(path, true);
    if (isScalar(there) && there.range && typeof value === 'string' && this.#replaced) {
      const offset = this.#before.startsWith('\ufeff') ? 1 : 0;
      const plain = /^[a-z0-9]+$/.test(value) && !/^[\d.e]+$/.test(value);
      this.#replaced.push({
        start: there.range[0] + offset,
        end: there.range[1] + offset,
        text: plain ? value : JSON.stringify(value),
      });
      there.value = value;
      return;
    }
    const node = this.#document.createNode(value);
    // Lists of IDs read best on one line.
    if (isSeq(node) && node.items.every((item) => !isMap(item))) node.flow = true;
    entry.setIn(path, node);
    this.#rewritten();
  }

  push(entry: YAMLMap, key: string, value: unknown): void {
    const there: unknown = entry.get(key, true);
    const list = isSeq(there) ? there : new YAMLSeq();
    if (list !== there) entry.set(key, list);
    list.add(this.#document.createNode(value));
    this.#rewritten();
  }

  toString(): string {
    if (!this.#changed) return this.#before;
    if (this.#replaced)
      return [...this.#replaced]
        .sort((a, b) => b.start - a.start)
        .reduce(
          (text, { start, end, text: value }) => text.slice(0, start) + value + text.slice(end),
          this.#before,
        );
    const text = this.#document.toString({
      lineWidth: 0,
      indentSeq: this.#indentSeq,
      flowCollectionPadding: /\{ /.test(this.#before),
    });
    return this.#before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  }

  #rewritten(): void {
    this.#changed = true;
    this.#replaced = undefined;
  }

  #list(): YAMLSeq | undefined {
    const root = this.#document.contents;
    const list = isMap(root) ? root.get('entries', true) : root;
    return isSeq(list) ? (list as YAMLSeq) : undefined;
  }
}
