import type { PhrasingContent } from 'mdast';
import { CRITERION_LIKE, isCriterionLike } from '../../catalog/criterion-ids.js';
import type { Language } from '../../catalog/types.js';
import { allMatches } from '../all-matches.js';
import type {
  ExplicitAnchor,
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
import { tagsIn } from './html-tags.js';
import { findPlaceholders } from './placeholders.js';
import { splitSentences, type Span } from './sentences.js';
import { withoutEnd } from '../text-ends.js';
import { isNear, overlap, UnreadParts } from './unread-parts.js';

/**
 * What can be a control's ID: AC-02, AC02, SEC_12, AC-2.1, A.5/1, 1.10, ACCESS-REVIEW. Whether it is one depends on the
 * controls the workspace has, which the text of a section does not know.
 */
const CONTROL_LIKE =
  /(?<![\p{L}\p{N}_.@/-])[\p{L}\p{N}]{1,21}(?:[-_./:][\p{L}\p{N}]{1,21}){0,5}(?![\p{L}\p{N}_@])/gu;
/** Numbers, dates, times and addresses of web pages are none. */
const NO_ID =
  /^(?:\d+|\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?|24\/7|https?:.*)$/;
/** A digit, or capitals that a mark joins: ordinary words have neither. */
const TELLS_ID = /\d|^[A-Z]+[-_][A-Z]/;
/** An ID with something more behind a hyphen: `AC-02-export`. */
const WITH_MORE = /^[A-Za-z][\w.-]{0,40}?\d(?=[-_][A-Za-z])/;

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
  readonly #anchors: ExplicitAnchor[] = [];
  rawTitle: string;
  holdsCode = false;

  /** `raw` is the heading's text as it is shown; `unread` what of the chunk could not be understood. */
  constructor(
    heading: InlineText | undefined,
    private readonly level: number,
    readonly start: Position,
    raw = '',
    private readonly unread = new UnreadParts([]),
  ) {
    this.rawTitle = raw;
    this.title = heading === undefined ? '' : cleanHeading(heading.text);
    this.end = start;
    if (heading) this.scanText(heading);
  }

  /** Nothing at all before the first heading: no section. */
  get isEmpty(): boolean {
    return (
      this.level === 0 &&
      this.sentences.length === 0 &&
      this.ignores.length === 0 &&
      this.#anchors.length === 0 &&
      this.#links.length === 0 &&
      this.unread.beginningIn({ start: this.start, end: this.end }).length === 0
    );
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
        const offset = node.position?.start.offset ?? 0;
        this.addHtml(node.value, (start, end) => ({
          start: lines.at(offset + start),
          end: lines.at(offset + end),
        }));
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
    if (/[\p{L}_./:-]\d|[A-Z][-_][A-Z]/u.test(inline.text)) {
      for (const match of allMatches(inline.text, CONTROL_LIKE)) this.#referToControl(match, inline);
    }
    for (const { text, start, end } of findPlaceholders(inline.text)) {
      if (inline.code.some((span) => start < span.end && span.start < end)) continue;
      const range = inline.rangeOf(start, end);
      if (!this.unread.overlap(range)) this.#placeholders.push({ text, range });
    }
  }

  /** Links and anchors in HTML that is shown. */
  addHtml(html: string, rangeOf: (start: number, end: number) => Range): void {
    if (!/\s(?:id|name|href|src)\s*=/i.test(html)) return;
    for (const { name, attributes, start, end } of tagsIn(html.replace(COMMENT, blanked))) {
      const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
      if (id !== undefined && id !== '') this.#anchors.push({ name: id, onGitHub: true });
      const target =
        name === 'a' ? attributes.get('href') : name === 'img' ? attributes.get('src') : undefined;
      if (target !== undefined) this.addLink(target.trim(), rangeOf(start, end));
    }
  }

  addAnchor(name: string): void {
    this.#anchors.push({ name, onGitHub: false });
  }

  /** Cuts text into sentences and reads its references and placeholders. */
  addSentences(inline: InlineText, kind: Sentence['kind'], lead: string | undefined): void {
    this.scanText(inline);
    const box = kind === 'list-item' ? /^\s*\[([ xX])\]\s+\S/.exec(inline.text)?.[1] : undefined;
    const task = box === undefined ? undefined : box === ' ' ? 'open' : 'done';
    for (const { start, end } of splitSentences(inline.text)) {
      const whole = inline.text.slice(start, end);
      const text = whole.replace(/^\[[ xX]\]\s+/, '');
      const range = inline.rangeOf(start, end);
      const code = codeWithin(inline, end - text.length, end);
      this.sentences.push({
        text,
        range,
        kind,
        lead,
        ...(task && { task }),
        ...(code && { code }),
        ...(this.#isUnread(text, range) && { unread: true }),
      });
    }
  }

  addLink(target: string, range: Range, by?: TextLink['by']): void {
    this.#links.push(by === undefined ? { target, range } : { target, range, by });
  }

  /** Text without a map to the source (out of HTML); the range is its lines. */
  addPlain(text: string, range: Range): void {
    for (const { start, end } of splitSentences(text)) {
      const sentence = text.slice(start, end);
      this.sentences.push({
        text: sentence,
        range,
        kind: 'prose',
        ...(this.#isUnread(sentence, range) && { unread: true }),
      });
    }
    this.scanText({ text, rangeOf: () => range, code: [] });
  }

  build(fallback: Language): SectionContent {
    let text = this.title;
    for (const sentence of this.sentences) {
      if (text.length >= TELLING) break;
      text += ` ${sentence.text}`;
    }
    return {
      heading: this.title,
      rawHeading: this.rawTitle,
      headingRange: this.headingRange,
      level: this.level,
      range: { start: this.start, end: this.end },
      sentences: this.sentences,
      references: this.#references,
      links: this.#links,
      placeholders: this.#placeholders,
      ignores: this.ignores,
      anchors: this.#anchors,
      ...(this.holdsCode && { holdsCode: true }),
      unread: this.unread.beginningIn({ start: this.start, end: this.end }),
      language: detectLanguage(text, fallback),
    };
  }

  /** Whether something in the sentence, or that belongs to it at its edge, was not understood. */
  #isUnread(text: string, { start, end }: Range): boolean {
    return this.unread.near({ start, end }, 1).some(({ range, kind, text: left }) => {
      if (overlap(range, { start, end })) return true;
      if (kind === 'include' || kind === 'conflict' || kind === 'comment') return false;
      const words = withoutEnd(left, /[^\p{L}\p{N}.!?]/u);
      const before = isNear(range.end, start) && !/[.!?]$/.test(words);
      return before || (isNear(end, range.start) && !/[.!?]$/.test(text));
    });
  }

  #referToControl(match: RegExpExecArray, inline: InlineText): void {
    const [id] = match;
    if (!TELLS_ID.test(id) || NO_ID.test(id) || isCriterionLike(id)) return;
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

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** What in code could be taken for something to fill in. */
const FILLABLE = /[[\]<>{}_?]|XX|YY|DD|MM|TBD|TODO/;

/** The code in a part of a text that could be taken for something to fill in, counted from its start. */
function codeWithin({ code, text }: InlineText, from: number, to: number): readonly Span[] | undefined {
  if (code.length === 0) return undefined;
  const found = code
    .filter(({ start, end }) => start >= from && end <= to && FILLABLE.test(text.slice(start, end)))
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return found.length === 0 ? undefined : found;
}
