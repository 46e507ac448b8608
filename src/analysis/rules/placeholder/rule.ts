import { isBlankForm, isSample, opensLetter } from '../../../reading/sample-text.js';
import { inSections } from '../../../workspace/by-section.js';
import { compare, shift } from '../../../workspace/position.js';
import { isActive } from '../../governed.js';
import type { DocumentRule, Report, RuleMeta } from '../../rule.js';
import { named } from '../../settle.js';
import { headingsAbove, surroundingsOf } from '../../statements/surroundings.js';
import { quoted, say } from '../support/say.js';
import { onePerBlank } from './one-per-blank.js';

const meta: RuleMeta = {
  code: 'placeholder',
  title: say('Text was left to be filled in', 'Er staat nog tekst die ingevuld moet worden'),
  severity: 'warning',
  stage: 'text',
  effort: 'small',
  wording: true,
};

/**
 * Text that was left to be filled in, one diagnostic for a blank that a document repeats. In a sample letter or form it is
 * for others to fill in, each time.
 */
export const placeholder: DocumentRule = {
  meta,
  scope: 'document',
  *check(document) {
    if (isActive(document)) yield* placed(document);
  },
  gather: onePerBlank,
};

const placed = inSections(({ content, startLine }, index, document) => {
  const { placeholders, sentences } = content;
  if (placeholders.length === 0 || isSample(content, headingsAbove(document, index))) return [];
  const letter = sentences.find(opensLetter)?.range.start;
  const form = isBlankForm(content);
  return placeholders
    .filter(({ range }) => letter === undefined || compare(range.start, letter) < 0)
    .filter(({ text }) => !form || !/^_+$/.test(text))
    .map(({ text, range }) => named(meta, report(document.uri, text, shift(range, startLine))));
}, surroundingsOf);

function report(uri: string, text: string, range: Report['range']): Report {
  return {
    uri,
    range,
    message: say(
      `${quoted(text, 60)} is still to be filled in.`,
      `${quoted(text, 60)} moet nog worden ingevuld.`,
    ),
    why: say(
      'An auditor reads a placeholder as a control that does not exist yet, and the sentence around it counts for nothing.',
      'Een auditor leest een invulplek als een maatregel die nog niet bestaat, en de zin eromheen telt niet mee.',
    ),
    data: { fix: 'select', range, blank: text },
  };
}
