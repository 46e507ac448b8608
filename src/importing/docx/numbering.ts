import { child, switchOf, valueOf, type XmlNode } from '../text/xml.js';
import { formatNumber } from './number-formats.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` stands for the numbers of the levels. */
  readonly text: string;
  /** The style that puts a paragraph on this level. */
  readonly style: string | undefined;
  readonly indent: number | undefined;
  /** The level (from 1) that restarts this one; 0 is none, undefined each above it. */
  readonly restart: number | undefined;
  readonly legal: boolean;
}

interface NumberedList {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew when this list is first used, and where. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The label of a numbered paragraph, as Word prints it. */
export interface NumberLabel {
  readonly label: string;
  readonly bullet: boolean;
  readonly level: number;
  /** Which list it counts in; lists of the same definition count on. */
  readonly list: string;
  readonly indent: number | undefined;
}

const LEVELS = 9;

/** Counts the numbered paragraphs of a document in their order. */
export class Numbering {
  readonly #lists = new Map<string, NumberedList>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(node: XmlNode | undefined) {
    const abstracts = new Map<string, XmlNode>();
    for (const one of node?.children ?? [])
      if (one.name === 'abstractNum') abstracts.set(one.attributes.abstractNumId ?? '', one);
    const linked = new Map<string, string>();
    for (const [id, one] of abstracts) {
      const style = valueOf(one, 'styleLink');
      if (style !== undefined) linked.set(style, id);
    }
    for (const one of node?.children ?? []) {
      if (one.name !== 'num') continue;
      const named = valueOf(one, 'abstractNumId') ?? '';
      const link = valueOf(abstracts.get(named), 'numStyleLink');
      const abstract = (link === undefined ? undefined : linked.get(link)) ?? named;
      this.#lists.set(one.attributes.numId ?? '', listOf(one, abstract, abstracts.get(abstract)));
    }
  }

  /** The level of a list that a style puts its paragraphs on. */
  levelOfStyle(list: string, style: string | undefined): number | undefined {
    for (const [level, one] of this.#lists.get(list)?.levels ?? [])
      if (one.style === style && style !== undefined) return level;
    return undefined;
  }

  /** Counts a paragraph of a list and level; undefined when the list is none or prints nothing. */
  next(listId: string, level: number): NumberLabel | undefined {
    const list = this.#lists.get(listId);
    const own = list?.levels.get(level);
    if (!list || !own || level < 0 || level >= LEVELS) return undefined;
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    if (!this.#begun.has(listId)) {
      this.#begun.add(listId);
      for (const [at, start] of list.starts) {
        counters[at] = start - 1;
        for (let deeper = at + 1; deeper < LEVELS; deeper += 1) counters[deeper] = undefined;
      }
    }
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const { restart } = list.levels.get(deeper) ?? {};
      if (restart === undefined || (restart > 0 && level < restart)) counters[deeper] = undefined;
    }
    const label = labelOf(own, level, list, counters);
    if (label === '') return undefined;
    return { label, bullet: own.format === 'bullet', level, list: list.abstract, indent: own.indent };
  }
}

function labelOf(own: Level, level: number, list: NumberedList, counters: (number | undefined)[]): string {
  if (own.format === 'bullet') return own.text === '' ? '' : own.text;
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const { start = 1, format = 'decimal' } = list.levels.get(at) ?? {};
    if (at < level) counters[at] ??= start;
    return formatNumber(counters[at] ?? start, own.legal ? 'decimal' : format);
  });
  return text.trim();
}

function listOf(num: XmlNode, abstract: string, definition: XmlNode | undefined): NumberedList {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const one of definition?.children ?? [])
    if (one.name === 'lvl') levels.set(Number(one.attributes.ilvl), levelOf(one));
  for (const one of num.children) {
    if (one.name !== 'lvlOverride') continue;
    const at = Number(one.attributes.ilvl);
    const other = child(one, 'lvl');
    if (other) levels.set(at, levelOf(other));
    const start = valueOf(one, 'startOverride');
    if (start !== undefined) starts.set(at, Number(start));
  }
  return { abstract, levels, starts };
}

function levelOf(node: XmlNode): Level {
  const { left, start } = child(child(node, 'pPr'), 'ind')?.attributes ?? {};
  const indent = start ?? left;
  const restart = valueOf(node, 'lvlRestart');
  return {
    start: Number(valueOf(node, 'start') ?? 1),
    format: valueOf(node, 'numFmt') ?? 'decimal',
    text: valueOf(node, 'lvlText') ?? '',
    style: valueOf(node, 'pStyle'),
    indent: indent === undefined ? undefined : Number(indent),
    restart: restart === undefined ? undefined : Number(restart),
    legal: switchOf(node, 'isLgl') ?? false,
  };
}
