import { isOfEveryDocument } from '../../catalog/policy-types.js';
import type { PolicyType, RequiredContent } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { statementsOf } from '../../reading/read-statements.js';
import { peopleActing } from '../../reading/performers/people-acting.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { substantiates, type Force } from '../../reading/statement.js';
import { bySection } from '../../workspace/by-section.js';
import { headingsAbove } from '../statements/surroundings.js';
import { indicationsOf, type Indications } from './missing-features.js';
import { missingChance } from './missing-verifier.js';
import { namesTerm, namesTitle } from './names-term.js';
import { MAYBE_ON_TOPIC } from './spoken-topics.js';
import type { TopicMatch } from './types.js';
import { stateOf } from './verdicts.js';

/** So sure it must be that a reader would miss a content before it is called missing; measured on sources left out. */
const SURELY_MISSING = 0.77;

/**
 * The best matches of a type's contents, with a doubtful one for what was not found but may well be there in words that
 * were not understood: neither found nor missing.
 * @param subjects those that the type speaks of
 */
export function withDoubts(
  matches: Map<string, TopicMatch>,
  document: PolicyDocument,
  type: PolicyType | undefined,
  subjects: ReadonlySet<number> | undefined,
): Map<string, TopicMatch> {
  if (!type || !subjects) return matches;
  for (const content of type.contents) {
    // A sentence that denies or plans it speaks for itself.
    if (stateOf(matches.get(content.id)) !== 'missing') continue;
    const indications = indicationsOf(document, type, content, subjects);
    if (
      missingChance(indications.values) < SURELY_MISSING ||
      isSpread(content, document) ||
      isOfEveryDocument(content.id) ||
      isNamedIn(document, content)
    )
      matches.set(content.id, mentioned(content.id, indications));
  }
  return matches;
}

/**
 * Whether a heading or sentence of a document names a content by one of the catalogue's terms for it: below "Exercises" stands
 * something on how the plan is tested, whether or not it was understood.
 */
function isNamedIn(document: PolicyDocument, { title, terms }: RequiredContent): boolean {
  return document.sections.some(({ content }, section) => {
    const { heading, language } = content;
    const names = (text: string): boolean =>
      namesTerm(text, language, terms.strong[language]) || namesTitle(text, language, title);
    const said = statementsOf(content, headingsAbove(document, section)).filter(({ force }) =>
      SAYS.has(force),
    );
    return said.length > 0 && (names(heading) || said.some(({ lead, text }) => names(`${lead} ${text}`)));
  });
}

/** What may say how something is done: a heading with nothing of it below names what is still to be written. */
const SAYS: ReadonlySet<Force> = new Set<Force>([
  'practice',
  'obligation',
  'prohibition',
  'definition',
  'unclear',
]);

/** Where a function is named in what is done, who does what may well be clear without a section on it. */
const FEWEST_ROLES = 1;

/** The same of people by their first names; a word at the head of a sentence may look like one. */
const SEVERAL_PEOPLE = 3;

function isSpread({ spread }: RequiredContent, document: PolicyDocument): boolean {
  return (
    spread === 'roles' &&
    (new Set(functionsNamed(document).flat()).size >= FEWEST_ROLES ||
      new Set(peopleNamed(document).flat()).size >= SEVERAL_PEOPLE)
  );
}

/** The people who act where a section says what is done. */
const peopleNamed = bySection(({ content }, section, document): readonly string[] =>
  statementsOf(content, headingsAbove(document, section)).flatMap(({ text, force, language }) =>
    substantiates(force) ? peopleActing(text, language) : [],
  ),
);

/** The functions named where a section says what is done. */
const functionsNamed = bySection(({ content }, section, document): readonly string[] =>
  statementsOf(content, headingsAbove(document, section)).flatMap(({ text, force, language }) =>
    substantiates(force)
      ? rolesIn(text, language).flatMap(({ kind, key }) => (kind === 'function' ? [key] : []))
      : [],
  ),
);

/** A match that rests on the nearest sentence there is. */
function mentioned(topic: string, { nearest }: Indications): TopicMatch {
  const { sentences = [], text = '' } = nearest?.statement ?? {};
  return {
    topic,
    score: MAYBE_ON_TOPIC,
    substantiated: false,
    because: nearest ? [{ sentence: sentences[0] ?? -1, text, chance: MAYBE_ON_TOPIC }] : [],
    weakness: 'mention-only',
  };
}
