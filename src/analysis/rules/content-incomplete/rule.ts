import type { Localised, Need, RequiredContent } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';
import type { DocumentAnalysis } from '../../document-analysis.js';
import { isGoverned } from '../../governed.js';
import { headingsAbove } from '../../statements/surroundings.js';
import { namesTitle } from '../../topics/names-term.js';
import { ON_TOPIC } from '../../topics/spoken-topics.js';
import type { TopicMatch } from '../../topics/types.js';
import type { DocumentRule } from '../../rule.js';
import { mayNameWho, states } from '../../../reading/needs.js';
import { statementsOf } from '../../../reading/read-statements.js';
import { documentKey, documentsNamedIn } from '../../../reading/references/documents.js';
import { topOf } from '../support/places.js';
import { listed, quoted, say } from '../support/say.js';
import { answered } from './facts-on-contents.js';
import { isPartOfType, typeOf } from '../../kinds/type-of.js';

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
      'Er ontbreekt de frequentie, rol of termijn die de inhoud toetsbaar maakt',
    ),
    severity: 'warning',
    stage: 'text',
    effort: 'small',
    wording: true,
  },
  scope: 'document',
  *check(document, analysis) {
    const type = typeOf(document);
    if (!type || !isGoverned(document)) return;
    for (const content of type.contents) {
      const match = analysis.contents.get(content.id);
      if (!match?.substantiated || !content.needs) continue;
      if (match.score < (isPartOfType(document) ? PLAIN_IN_PART : PLAIN)) continue;
      if (pointsElsewhere(document, match)) continue;
      if (answered(content.id, analysis.statements)) continue;
      const missing = content.needs.filter(
        (need) => !isStated(document, analysis, match, need) && !isStatedByName(document, content, need),
      );
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

/** So plainly a sentence must be on the content: of what merely touches it nobody expects a number. */
const PLAIN = 0.5;
/** So many sentences before and after one on the content are read with it. */
const NEAR = 2;
/** A document on a part of its type's subject touches other parts in passing: there it must plainly be about the content. */
const PLAIN_IN_PART = 0.7;

/**
 * Whether the document states what is needed wherever it may speak of the content: in a sentence on it or next to one, in
 * what leads a list to it, or in a heading above it.
 */
function isStated(
  document: PolicyDocument,
  { sections }: DocumentAnalysis,
  { topic: sought }: TopicMatch,
  need: Need,
): boolean {
  return document.sections.some(({ content }, n) => {
    const own = [...(sections[n]?.topics.values() ?? [])].find(
      ({ topic, score }) => topic === sought && score >= ON_TOPIC,
    );
    if (!own) return false;
    const { language } = document;
    if (need === 'role' && own.because.some(({ text }) => mayNameWho(text, language))) return true;
    const around = own.because.flatMap(({ sentence, text }) => [
      text,
      ...content.sentences
        .slice(Math.max(0, sentence - NEAR), sentence + NEAR + 1)
        .flatMap((found) => [found.lead ?? '', found.text]),
    ]);
    return [content.heading, ...headingsAbove(document, n), ...around].some((text) =>
      states(text, need, language),
    );
  });
}

/** Whether a row or sentence that calls the content by its name states it: "Penetration test | web app | annually". */
function isStatedByName(document: PolicyDocument, { title }: RequiredContent, need: Need): boolean {
  return document.sections.some(({ content }, n) =>
    statementsOf(content, headingsAbove(document, n)).some(
      ({ text, lead, language }) =>
        states(text, need, language) && namesTitle(`${lead} ${text}`, language, title),
    ),
  );
}

/** Whether a sentence on the content names the document that holds the rest: "as the Password Policy says". */
function pointsElsewhere({ language, title, sections }: PolicyDocument, { because }: TopicMatch): boolean {
  const own = documentKey(title);
  return because.some(({ sentence, text }) => {
    const section = sections.find(({ content }) => content.sentences[sentence]?.text.includes(text))?.content;
    const around = section?.sentences.slice(Math.max(0, sentence - NEAR), sentence + NEAR + 1) ?? [];
    return [text, ...around.map((one) => one.text)].some((one) =>
      documentsNamedIn(one, language).some((named) => documentKey(named.text) !== own),
    );
  });
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
