import { genericStatements } from '../../../reading/generic/generic-statements.js';
import { statementsOf } from '../../../reading/read-statements.js';
import { substantiates } from '../../../reading/statement.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';
import { headingsAbove } from '../../statements/surroundings.js';
import { isDraft, isGoverned } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { topOf } from '../support/places.js';
import { quoted, say } from '../support/say.js';

/** Every policy holds a sentence or two of principle; only a document that rests on them is worth a word. */
const FEWEST = 3;
const LEAST_SHARE = 0.5;
const MOST_PLACES = 20;

/** A document a good part of which would be true of any company: said once, with the sentences. */
export const genericText: DocumentRule = {
  meta: {
    code: 'generic-text',
    title: say('Text would be true of any company', 'Tekst geldt voor elk bedrijf'),
    severity: 'info',
    stage: 'text',
    effort: 'criterion',
    wording: true,
  },
  scope: 'document',
  *check(document) {
    if (!isGoverned(document) || isDraft(document)) return;
    const { all, generic } = countIn(document);
    const count = generic.length;
    const [first] = generic;
    if (!first || count < FEWEST || count < all * LEAST_SHARE) return;
    yield {
      uri: document.uri,
      range: topOf(document),
      message: say(
        `${count} of ${all} sentences would be true of any company.`,
        `${count} van de ${all} zinnen gelden voor elk bedrijf.`,
      ),
      why: say(
        `For example: ${quoted(first.text)}. Nobody can test it, so it counts half. Say who does it, how often, in which system, and what record of it stays.`,
        `Bijvoorbeeld: ${quoted(first.text)}. Niemand kan het toetsen, dus telt het half. Schrijf op wie het doet, hoe vaak, in welk systeem en wat ervan wordt vastgelegd.`,
      ),
      related: generic.slice(0, MOST_PLACES).map(({ text, range }) => ({
        uri: document.uri,
        range,
        message: say(
          `${quoted(text)}. Who, how often, in which system?`,
          `${quoted(text)}. Wie, hoe vaak, in welk systeem?`,
        ),
      })),
      data: { fix: 'reword' },
    };
  },
};

interface Place {
  readonly text: string;
  readonly range: Range;
}

/** How many statements say that something is done, and which of them any company could make. */
function countIn(document: PolicyDocument): { all: number; generic: Place[] } {
  const generic: Place[] = [];
  let all = 0;
  document.sections.forEach(({ content, startLine }, section) => {
    const statements = statementsOf(content, headingsAbove(document, section));
    const found = genericStatements(statements, content.heading);
    statements.forEach(({ force, text, sentences }, n) => {
      if (!substantiates(force)) return;
      all += 1;
      const range = found.has(n) ? content.sentences[sentences[0] ?? -1]?.range : undefined;
      if (range) generic.push({ text, range: shift(range, startLine) });
    });
  });
  return { all, generic };
}
