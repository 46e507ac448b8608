import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { FileProblem } from './document.js';
import { shift, type Range } from './position.js';

/** Nodes an untrusted YAML file may have; beyond that it is refused rather than expanded. */
const MAX_ALIASES = 50;

/**
 * YAML text read with positions (YAML 1.2 core: `ON` and `no` are strings). Never throws: syntax errors become
 * problems and what could be read is kept. Aliases are limited so that an alias bomb cannot be expanded.
 */
export class YamlSource {
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();
  readonly problems: readonly FileProblem[];

  /** `startLine` is the file's line on which `text` starts. */
  constructor(
    text: string,
    private readonly startLine = 0,
  ) {
    this.#document = parseDocument(text, {
      version: '1.2',
      lineCounter: this.#lines,
      uniqueKeys: false,
      prettyErrors: false,
    });
    const problems = this.#document.errors.map((error) => this.#problem(error.message, error.pos));
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
    const found = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    return isNode(found) ? found : undefined;
  }

  /** The pair of a key in the map at `path`. */
  pair(path: readonly (string | number)[], key: string): Pair | undefined {
    const map = this.node(path);
    if (!isMap(map)) return undefined;
    return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
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

  #toValue(problems: FileProblem[]): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch {
      problems.push({
        code: 'yaml-syntax',
        severity: 'error',
        message: {
          en: 'This YAML repeats itself through aliases too often to be read safely. Write the values out.',
          nl: 'Deze YAML verwijst te vaak naar zichzelf om veilig te lezen. Schrijf de waarden uit.',
        },
        range: this.rangeAt(0, 0),
      });
      return undefined;
    }
  }
}

export { isMap, isScalar, isSeq };
