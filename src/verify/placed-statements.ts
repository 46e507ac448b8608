import { headingsAbove } from '../analysis/statements/surroundings.js';
import { statementsOf } from '../reading/read-statements.js';
import type { Statement } from '../reading/statement.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { Position } from '../workspace/position.js';

/** A statement with its place in a text. */
export interface PlacedStatement {
  readonly statement: Statement;
  /** Title, headings and lead: what tells its subject although it stands elsewhere. */
  readonly about: string;
  readonly heading: string;
  /** The statement before it, which it may go on with. */
  readonly previous: string;
  /** Index of its section. */
  readonly section: number;
  /** In the text, in UTF-16 units: from its first sentence to the end of its last. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** The statements of a document, placed in its text, if that is given. Headings are none. */
export function placedStatements(document: PolicyDocument, text = ''): readonly PlacedStatement[] {
  const offsetOf = offsetsOf(text);
  const found: PlacedStatement[] = [];
  document.sections.forEach(({ content, startLine }, section) => {
    let previous = '';
    for (const statement of statementsOf(content, headingsAbove(document, section))) {
      const first = content.sentences[statement.sentences[0] ?? 0];
      const last = content.sentences[statement.sentences.at(-1) ?? 0];
      if (!first || !last) continue;
      const at = (position: Position): number =>
        offsetOf({ line: position.line + startLine, character: position.character });
      found.push({
        statement,
        about: [document.title, content.heading, statement.lead].filter((one) => one !== '').join(' / '),
        heading: content.heading,
        previous,
        section,
        start: at(first.range.start),
        end: at(last.range.end),
        line: first.range.start.line + startLine,
      });
      previous = statement.text;
    }
  });
  return found;
}

/** Turns positions into offsets. Lines end at LF. */
function offsetsOf(text: string): (position: Position) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, character }) => Math.min((starts[line] ?? text.length) + character, text.length);
}
