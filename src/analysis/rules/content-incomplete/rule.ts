import type { Localised, Need, RequiredContent } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';
import { isGoverned, typeOf } from '../../governed.js';
import type { TopicMatch } from '../../linking/types.js';
import type { DocumentRule } from '../../rule.js';
import { mentions } from '../support/mentions.js';
import { states } from '../support/needs.js';
import { topOf } from '../support/places.js';
import { listed, quoted, say } from '../support/say.js';

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
    title: say('Content lacks the frequency, role or term that makes it testable', 'Bij inhoud ontbreekt de frequentie, rol of termijn die haar toetsbaar maakt'),
    severity: 'warning',
  },
  scope: 'document',
  *check(document, analysis) {
    const type = typeOf(document);
    if (!type || !isGoverned(document)) return;
    for (const content of type.contents) {
      const match = analysis.contents.get(content.id);
      if (!match?.substantiated || !content.needs) continue;
      const texts = textsOn(document, content, match);
      const missing = content.needs.filter((need) => !texts.some((text) => states(text, need)));
      if (missing.length === 0) continue;
      const because = match.because.find(({ sentence }) => sentence >= 0) ?? match.because[0];
      yield {
        uri: document.uri,
        range: placeOf(document, match) ?? topOf(document),
        severity: content.critical ? 'warning' : 'info',
        criterion: content.criteria[0],
        message: say(
          `${content.title.en}: the text does not say ${listed(missing.map((need) => NEEDS[need].en), 'en')}.`,
          `${content.title.nl}: de tekst zegt niet ${listed(missing.map((need) => NEEDS[need].nl), 'nl')}.`,
        ),
        why: say(`The text on it is ${quoted(because?.text ?? '')}. ${content.hint.en}`, `De tekst erover is ${quoted(because?.text ?? '')}. ${content.hint.nl}`),
        data: { fix: 'draft', policyType: type.id, content: content.id, needs: missing },
      };
    }
  },
};

/** What was matched, with every other sentence of the document that speaks of the subject. */
function textsOn(document: PolicyDocument, content: RequiredContent, match: TopicMatch): string[] {
  const texts = match.because.map(({ text }) => text);
  for (const { content: section } of document.sections) {
    const onTopic = mentions(section.heading, content.terms, section.language);
    let line = -1;
    let row = '';
    for (const sentence of section.sentences) {
      // A row of a table is one text: the subject in one cell, the number in another.
      row = sentence.kind === 'table-cell' && sentence.range.start.line === line ? `${row} ${sentence.text}` : sentence.text;
      line = sentence.range.start.line;
      const text = sentence.lead === undefined ? row : `${sentence.lead} ${row}`;
      if (onTopic || mentions(text, content.terms, section.language)) texts.push(text);
    }
  }
  return texts;
}

function placeOf(document: PolicyDocument, match: TopicMatch): Range | undefined {
  for (const { content, startLine } of document.sections) {
    for (const { sentence, text } of match.because) {
      const found = sentence < 0 ? undefined : content.sentences[sentence];
      if (found?.text === text) return shift(found.range, startLine);
    }
  }
  return undefined;
}
