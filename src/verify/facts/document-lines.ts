import { statementsOf } from '../../reading/read-statements.js';
import { headingsAbove } from '../../analysis/statements/surroundings.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Force } from '../../reading/statement.js';
import { withoutOpenParts } from './visible-text.js';
import type { StatedLine } from './stated-line.js';
import { FREQUENCY_WORDS } from './frequency-words.js';

const LINES = new WeakMap<PolicyDocument, readonly StatedLine[]>();

/** What is asked, struck out or left open states nothing. */
const SAYS_NOTHING: ReadonlySet<Force> = new Set(['question', 'struck']);

/** What a document states, line by line. A row of a table is one line; so is a sentence or an item with its lead. */
export function linesOfDocument(document: PolicyDocument): readonly StatedLine[] {
  let lines = LINES.get(document);
  if (!lines) LINES.set(document, (lines = [...ofFrontMatter(document), ...ofSections(document)]));
  return lines;
}

function* ofSections(document: PolicyDocument): Iterable<StatedLine> {
  const { title, path } = document;
  yield line(title, '', document, 0);
  for (const [n, { content, startLine }] of document.sections.entries()) {
    const headings = headingsAbove(document, n);
    // A heading can name what is nowhere else: a system, a body.
    if (content.heading !== '')
      yield line(content.heading, '', document, startLine + content.range.start.line);
    for (const statement of statementsOf(content, headings)) {
      if (SAYS_NOTHING.has(statement.force)) continue;
      const text = withoutOpenParts(statement.text);
      if (text.trim() === '') continue;
      const first = content.sentences[statement.sentences[0] ?? 0];
      yield {
        text,
        about: [title, content.heading, statement.lead].filter((one) => one !== '').join(' / '),
        language: statement.language,
        force: statement.force,
        source: {
          kind: 'policy',
          path,
          line: startLine + (first?.range.start.line ?? 0),
          text: statement.text,
        },
      };
    }
  }
}

function* ofFrontMatter(document: PolicyDocument): Iterable<StatedLine> {
  const { frontMatter, language, title } = document;
  if (!frontMatter) return;
  const { owner, approver, approved, nextReview, reviewed, version, review } = frontMatter;
  for (const field of [owner, approver, approved, nextReview, reviewed, version])
    if (field) yield line(field.value, title, document, field.valueRange.start.line);
  if (review) {
    const said = FREQUENCY_WORDS[language][review.value] ?? review.value;
    const text =
      language === 'nl' ? `Dit beleid wordt ${said} beoordeeld` : `This policy is reviewed ${said}`;
    yield line(text, title, document, review.valueRange.start.line);
  }
}

function line(text: string, about: string, { path, language }: PolicyDocument, at: number): StatedLine {
  return { text: withoutOpenParts(text), about, language, source: { kind: 'policy', path, line: at, text } };
}
