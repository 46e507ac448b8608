import type { PhrasingContent } from 'mdast';
import { CRITERION_LIKE, isCriterionLike } from '../../catalog/criterion-ids.js';
import type { Language } from '../../catalog/types.js';
import { allMatches } from '../all-matches.js';
import type {
  IgnoreComment,
  Placeholder,
  Reference,
  SectionContent,
  Sentence,
  TextLink,
} from '../document.js';
import type { Position, Range } from '../position.js';
import { cleanHeading } from './headings.js';
import { htmlParts } from './html-parts.js';
import type { InlineText } from './inline-text.js';
import { detectLanguage, TELLING } from './language.js';
import type { LineStarts } from './line-starts.js';
import { findPlaceholders } from './placeholders.js';
import { splitSentences } from './sentences.js';

/**
 * What can be a control's ID: AC-02, AC02, SEC_12, AC-2.1, ACCESS-REVIEW. Whether it is one depends on the controls the
 * workspace has, which the text of a section does not know.
 */
const CONTROL_LIKE = /(?<![\w.@/-])[A-Za-z][A-Za-z0-9]{0,20}(?:[-_.][A-Za-z0-9]{1,20}){0,4}(?![\w@])/g;
/** A digit, or capitals that a mark joins: ordinary words have neither. */
const TELLS_ID = /\d|^[A-Z]+[-_][A-Z]/;
/** An ID with something more behind a hyphen: `AC-02-export`. */
const WITH_MORE = /^[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}(?=[-_][A-Za-z])/;

/** Collects what one section holds while its blocks are walked. */
export class SectionBuilder {
  title: string;
  headingRange: Range | undefined;
  end: Position;
  readonly sentences: Sentence[] = [];
  readonly ignores: IgnoreComment[] = [];
  readonly #references: Reference[] = [];
  readonly #links: TextLink[] = [];
  readonly #placeholders: Placeholder[] = [];

  constructor(
    heading: InlineText | undefined,
    private readonly level: number,
    private readonly start: Position,
  ) {
    this.title = heading === undefined ? '' : cleanHeading(heading.text);
    this.end = start;
    if (heading) this.scanText(heading);
  }

  /** Nothing at all before the first heading: no section. */
  get isEmpty(): boolean {
    return this.level === 0 && this.sentences.length === 0 && this.ignores.length === 0;
  }

  /** Links and ignore comments in inline content; `definitions` resolve reference links. */
  scan(nodes: readonly PhrasingContent[], lines: LineStarts, definitions: ReadonlyMap<string, string>): void {
    for (const node of nodes) {
      const url =
        node.type === 'linkReference'
          ? definitions.get(node.identifier)
          : 'url' in node
            ? node.url
            : undefined;
      if (url !== undefined) {
        const range = {
          start: lines.at(node.position?.start.offset ?? 0),
          end: lines.at(node.position?.end.offset ?? 0),
        };
        this.addLink(url, range);
      } else if (node.type === 'html') {
        const line = (node.position?.start.line ?? 1) - 1;
        for (const part of htmlParts(node.value)) {
          if (part.kind === 'ignore')
            this.ignores.push({ scope: part.scope, codes: part.codes, line: line + part.line });
        }
      }
      if ('children' in node) this.scan(node.children, lines, definitions);
    }
  }

  /** References and placeholders in plain text. */
  scanText(inline: InlineText): void {
    if (/[A-Z0-9]\.\d/.test(inline.text)) {
      for (const match of allMatches(inline.text, CRITERION_LIKE)) this.#refer('criterion', match, inline);
    }
    if (/[A-Za-z_.-]\d|[A-Z][-_][A-Z]/.test(inline.text)) {
      for (const match of allMatches(inline.text, CONTROL_LIKE)) this.#referToControl(match, inline);
    }
    for (const { text, start, end } of findPlaceholders(inline.text)) {
      this.#placeholders.push({ text, range: inline.rangeOf(start, end) });
    }
  }

  /** Cuts text into sentences and reads its references and placeholders. */
  addSentences(inline: InlineText, kind: Sentence['kind'], lead: string | undefined): void {
    this.scanText(inline);
    for (const { start, end } of splitSentences(inline.text)) {
      const text = inline.text.slice(start, end).replace(/^\[[ xX]\]\s+/, '');
      this.sentences.push({ text, range: inline.rangeOf(start, end), kind, lead });
    }
  }

  addLink(target: string, range: Range): void {
    this.#links.push({ target, range });
  }

  /** Text without a map to the source (out of HTML); the range is its line. */
  addPlain(text: string, range: Range): void {
    this.sentences.push({ text, range, kind: 'prose' });
    this.scanText({ text, rangeOf: () => range });
  }

  build(fallback: Language): SectionContent {
    let text = this.title;
    for (const sentence of this.sentences) {
      if (text.length >= TELLING) break;
      text += ` ${sentence.text}`;
    }
    return {
      heading: this.title,
      headingRange: this.headingRange,
      level: this.level,
      range: { start: this.start, end: this.end },
      sentences: this.sentences,
      references: this.#references,
      links: this.#links,
      placeholders: this.#placeholders,
      ignores: this.ignores,
      language: detectLanguage(text, fallback),
    };
  }

  #referToControl(match: RegExpExecArray, inline: InlineText): void {
    const [id] = match;
    if (!TELLS_ID.test(id) || isCriterionLike(id)) return;
    this.#refer('control', match, inline);
    const within = WITH_MORE.exec(id)?.[0];
    if (within !== undefined) this.#add('control', within, match.index, inline);
  }

  #refer(kind: Reference['kind'], match: RegExpExecArray, inline: InlineText): void {
    this.#add(kind, match[0], match.index, inline);
  }

  #add(kind: Reference['kind'], id: string, start: number, inline: InlineText): void {
    this.#references.push({ kind, id, range: inline.rangeOf(start, start + id.length) });
  }
}
