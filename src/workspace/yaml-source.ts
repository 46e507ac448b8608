import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  isAlias,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { LIMITS, overLimit, type LimitName } from '../catalog/limits.js';
import type { FileProblem } from './document.js';
import type { MetadataSource } from './metadata/metadata-source.js';
import { shift, type Range } from './position.js';
import { joinDocuments } from './yaml-documents.js';

/** Faults that are told of; of a text with more, most follow from others. */
const MOST_FAULTS = 50;

/**
 * YAML text read with positions (YAML 1.2 core: `ON` and `no` are strings), with merge keys (`<<: *defaults`) and any
 * number of documents in a file. Never throws: syntax errors become problems and what could be read is kept. Aliases are
 * limited so that an alias bomb cannot be expanded. A number that is written in another way than it would be written
 * back (`2.10`, `007`) stays the text it is.
 */
export class YamlSource implements MetadataSource {
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();
  readonly problems: readonly FileProblem[];

  /** `startLine` is the file's line on which `text` starts. */
  constructor(
    text: string,
    private readonly startLine = 0,
  ) {
    const read = isTooDeep(text) ? undefined : readWithinLevels(text, this.#lines);
    const tooDeep = read === undefined;
    const { documents, errors } = read ?? readDocuments('', this.#lines);
    const [first] = documents;
    this.#document = first;
    if (documents.length > 1) this.#document.contents = joinDocuments(documents) as typeof first.contents;
    visit(this.#document, { Scalar: (_, node) => keepAsWritten(node) });
    const problems = errors.slice(0, MOST_FAULTS).map(({ message, pos }) => this.#problem(message, pos));
    if (tooDeep) problems.push(this.#refused('too-large', 'yamlLevels'));
    if (errors.length === 0) problems.push(...this.#repeatedKeys());
    this.#value = this.#toValue(problems);
    this.problems = problems;
  }

  readonly #value: unknown;

  /** The file's plain value; undefined when it cannot be read. */
  get value(): unknown {
    return this.#value;
  }

  get root(): Node | null {
    return this.#document.contents;
  }

  /** Follows keys and indexes from the root. */
  node(path: readonly (string | number)[]): Node | undefined {
    let found: unknown = this.#document.contents;
    for (const key of path) found = this.#child(found, key, new Set());
    return isNode(found) ? found : undefined;
  }

  /** Whether what is at the path is written there, rather than merged in. */
  owns(path: readonly (string | number)[]): boolean {
    const last = path.at(-1);
    if (last === undefined) return true;
    const parent = this.#written(path.slice(0, -1));
    return isSeq(parent)
      ? parent.items[Number(last)] !== undefined
      : isMap(parent) && this.#pairsOf(parent).has(last);
  }

  /** What is written at a path, without looking through aliases and merges. */
  #written(path: readonly (string | number)[]): unknown {
    let found: unknown = this.#document.contents;
    for (const key of path)
      found = isSeq(found)
        ? found.items[Number(key)]
        : isMap(found)
          ? this.#pairsOf(found).get(key)?.value
          : undefined;
    return found;
  }

  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

  /** Keys that stand in one map more than once: YAML allows none, and all but the last would go unread in silence. */
  #repeatedKeys(): FileProblem[] {
    const problems: FileProblem[] = [];
    visit(this.#document, {
      Map: (_, map) => {
        const seen = new Map<unknown, Node>();
        for (const { key } of map.items) {
          if (!isScalar(key) || key.value === '<<' || typeof key.value === 'symbol') continue;
          const before = seen.get(key.value);
          if (before) problems.push(this.#repeated(String(key.value), before, key));
          seen.set(key.value, key);
        }
        return problems.length < MOST_FAULTS ? undefined : visit.BREAK;
      },
    });
    return problems;
  }

  #repeated(key: string, before: Node, again: Node): FileProblem {
    const line = this.rangeOf(again).start.line + 1;
    return {
      code: 'yaml-schema',
      severity: 'warning',
      message: {
        en: `“${key.slice(0, 60)}” stands here twice; only what line ${line} says counts.`,
        nl: `“${key.slice(0, 60)}” staat hier twee keer; alleen wat regel ${line} zegt telt.`,
      },
      range: this.rangeOf(before),
    };
  }

  /** The pairs of a map by key, the last of several, as its value has it: a map may have thousands. */
  #pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      const made = new Map<unknown, Pair>();
      for (const item of map.items) if (isPair(item) && isScalar(item.key)) made.set(item.key.value, item);
      this.#pairs.set(map, (pairs = made));
    }
    return pairs;
  }

  /** What a map or list holds under a key, also when the key comes with a merge. */
  #child(parent: unknown, key: string | number, seen: Set<unknown>): unknown {
    const node = isAlias(parent) ? parent.resolve(this.#document) : parent;
    if (isSeq(node)) return typeof key === 'number' ? node.items[key] : undefined;
    // What was looked into once need not be looked into again, however often it is merged in.
    if (!isMap(node) || seen.has(node)) return undefined;
    seen.add(node);
    const own = this.#pairsOf(node).get(key)?.value;
    if (own !== undefined && own !== null) return own;
    for (const { key: name, value } of node.items) {
      if (!isScalar(name) || (name.value !== '<<' && typeof name.value !== 'symbol')) continue;
      for (const merged of isSeq(value) ? value.items : [value]) {
        const found = this.#child(merged, key, seen);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** The pair of a key in the map at `path`. */
  pair(path: readonly (string | number)[], key: string): Pair | undefined {
    const map = this.node(path);
    if (!isMap(map)) return undefined;
    return this.#pairsOf(map).get(key);
  }

  /** Where a node stands in the file. A missing node gives the first line. */
  rangeOf(node: unknown): Range {
    const range = isNode(node) ? node.range : undefined;
    return range ? this.rangeAt(range[0], range[1]) : this.rangeAt(0, 0);
  }

  /** Where a value found by path stands; falls back to its nearest ancestor that exists. */
  rangeOfPath(path: readonly (string | number)[]): Range {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.node(path.slice(0, length));
      if (node) return this.rangeOf(node);
    }
    return this.rangeOf(this.root);
  }

  /** Where a key stands; falls back to the map's own place. */
  keyRange(path: readonly (string | number)[], key: string): Range {
    const pair = this.pair(path, key);
    return pair ? this.rangeOf(pair.key) : this.rangeOfPath(path);
  }

  rangeAt(start: number, end: number): Range {
    return shift({ start: this.#at(start), end: this.#at(end) }, this.startLine);
  }

  #at(offset: number): Range['start'] {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
  }

  #problem(message: string, [start, end]: readonly [number, number]): FileProblem {
    const said = message.replace(/\s+/g, ' ').trim();
    return {
      code: 'yaml-syntax',
      severity: 'error',
      message: { en: `This YAML cannot be read: ${said}`, nl: `Deze YAML is niet te lezen: ${said}` },
      range: this.rangeAt(start, end),
    };
  }

  #refused(code: FileProblem['code'], limit: LimitName): FileProblem {
    return { code, severity: 'error', message: overLimit(limit), range: this.rangeAt(0, 0) };
  }

  #toValue(problems: FileProblem[]): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: LIMITS.yamlAliases.most });
    } catch {
      problems.push(this.#refused('too-large', 'yamlAliases'));
      return undefined;
    }
  }
}

type Documents = readonly [Document.Parsed, ...Document.Parsed[]];

function readDocuments(
  text: string,
  lineCounter: LineCounter,
): {
  readonly documents: Documents;
  readonly errors: readonly { readonly message: string; readonly pos: [number, number] }[];
} {
  const options = {
    version: '1.2',
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  } as const;
  const cut = beyondDocuments(text);
  // A text without documents is read as one that is empty.
  const found = parseAllDocuments(cut < 0 ? text : text.slice(0, cut), { ...options, lineCounter });
  const all = Array.isArray(found) ? found : [];
  const [first, ...others] = all;
  if (first === undefined) return { documents: [parseDocument(text, options)], errors: [] };
  const errors = all.flatMap((document) => document.errors);
  if (cut < 0 && others.length < LIMITS.yamlDocuments.most) return { documents: [first, ...others], errors };
  const message = `there are more than ${LIMITS.yamlDocuments.most} documents in it`;
  return { documents: [first], errors: [...errors, { message, pos: [0, 0] }] };
}

/** Where the first document begins that is over the limit, so that no more are read than that; -1 when none is. */
function beyondDocuments(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 1)) {
    if (!/\s/.test(text[at + 4] ?? ' ')) continue;
    found += 1;
    if (found > LIMITS.yamlDocuments.most) return at + 1;
  }
  return -1;
}

/** The documents of a text, when they are no deeper than what is read; their own words would take the square of the depth. */
function readWithinLevels(text: string, lines: LineCounter): ReturnType<typeof readDocuments> | undefined {
  try {
    const read = readDocuments(text, lines);
    return read.documents.some(isNestedTooDeep) ? undefined : read;
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isNestedTooDeep(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Collection: (_, __, path) => {
      if (path.length <= LIMITS.yamlLevels.most) return undefined;
      found = path.filter((one) => isMap(one) || isSeq(one)).length >= LIMITS.yamlLevels.most;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/**
 * Whether a text opens more brackets, or more list items or keys on one line, than any file of people's does. The parser
 * calls itself for each, and ends where the stack does.
 */
function isTooDeep(text: string): boolean {
  const { most } = LIMITS.yamlLevels;
  let brackets = 0;
  let dashes = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\n') {
      dashes = 0;
      // An apostrophe in a text opens no quotation that goes on.
      if (brackets === 0) quote = '';
    } else if (quote !== '') {
      if (char === '\\' && quote === '"') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      if (' \n[{,:'.includes(text[at - 1] ?? ' ')) quote = char;
    } else if (char === '[' || char === '{') brackets += 1;
    else if (char === ']' || char === '}') brackets = Math.max(0, brackets - 1);
    else if ((char === '-' || char === '?' || char === ':') && (text[at + 1] ?? ' ') === ' ') dashes += 1;
    if (brackets > most || dashes > most * 4) return true;
  }
  return false;
}

function keepAsWritten(node: Scalar): void {
  if (typeof node.value !== 'number' || node.source === undefined) return;
  if (String(node.value) !== node.source && /^[-+]?[\d._]+$/.test(node.source)) node.value = node.source;
}

export { isMap, isScalar, isSeq };
