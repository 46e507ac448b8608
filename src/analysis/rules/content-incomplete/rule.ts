import type { Localised, Need } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';
import { isGoverned, typeOf } from '../../governed.js';
import type { TopicMatch } from '../../topics/types.js';
import type { DocumentRule } from '../../rule.js';
import { states } from '../../../reading/needs.js';
import { topOf } from '../support/places.js';
import { listed, quoted, say } from '../support/say.js';
import { answered } from './facts-on-contents.js';

const NEEDS: Readonly<Record<Need, Localised>> = {
  frequency: say('how often', 'hoe vaak'),
  role: say('who', 'wie'),
  number: say('a number', 'een getal'),
  timeline: say('within what time', 'binnen welke termijn'),
};

/**
 * A content that is there but leaves out what makes it testable: how often, who, within what time. Quiet as soon as any
 * sentence on the subject states it.
 */
export const contentIncomplete: DocumentRule = {
  meta: {
    code: 'content-incomplete',
    title: say(
      'Content lacks the frequency, role or term that makes it testable',
      'Bij inhoud ontbreekt de frequentie, rol of termijn die haar toetsbaar maakt',
    ),
    severity: 'warning',
  },
  scope: 'document',
  *check(document, analysis) {
    const type = typeOf(document);
    if (!type || !isGoverned(document)) return;
    for (const content of type.contents) {
      const match = analysis.contents.get(content.id);
      if (!match?.substantiated || !content.needs) continue;
      if (document.partOfType && match.score < PLAIN_IN_PART) continue;
      if (answered(content.id, analysis.statements)) continue;
      const missing = content.needs.filter((need) => !isStated(document, match, need));
      if (missing.length === 0) continue;
      const because = match.because.find(({ sentence }) => sentence >= 0) ?? match.because[0];
      yield {
        uri: document.uri,
        range: placeOf(document, match) ?? topOf(document),
        severity: content.critical ? 'warning' : 'info',
        criterion: content.criteria[0],
        message: say(
          `${content.title.en}: the text does not say ${listed(
            missing.map((need) => NEEDS[need].en),
            'en',
          )}.`,
          `${content.title.nl}: de tekst zegt niet ${listed(
            missing.map((need) => NEEDS[need].nl),
            'nl',
          )}.`,
        ),
        why: say(
          `The text on it is ${quoted(because?.text ?? '')}. ${content.hint.en}`,
          `De tekst erover is ${quoted(because?.text ?? '')}. ${content.hint.nl}`,
        ),
        data: { fix: 'draft', policyType: type.id, content: content.id, needs: missing },
      };
    }
  },
};

/** A document on a part of its type's subject touches other parts in passing: there it must plainly be about the content. */
const PLAIN_IN_PART = 0.7;

/**
 * Whether a sentence on the content states what is needed. Who does something, how often or how soon may also stand in
 * the sentence before or after.
 */
function isStated(document: PolicyDocument, { because }: TopicMatch, need: Need): boolean {
  if (because.some(({ text }) => states(text, need, document.language))) return true;
  return document.sections.some(({ content: { sentences } }) =>
    because.some(({ sentence, text }) => {
      if (sentences[sentence]?.text.includes(text) !== true) return false;
      const around = [
        sentences[sentence]?.lead,
        sentences[sentence - 1]?.text,
        sentences[sentence + 1]?.text,
      ];
      return states(around.filter((one) => one !== undefined).join(' '), need, document.language);
    }),
  );
}

function placeOf(document: PolicyDocument, match: TopicMatch): Range | undefined {
  for (const { content, startLine } of document.sections) {
    for (const { sentence, text } of match.because) {
      const found = sentence < 0 ? undefined : content.sentences[sentence];
      if (found?.text.includes(text) === true) return shift(found.range, startLine);
    }
  }
  return undefined;
}
