import { subjectsOfContent } from '../../catalog/subjects.js';
import type { PolicyType, RequiredContent } from '../../catalog/types.js';
import { substantiates, type Force, type Statement } from '../../reading/statement.js';
import { readSubjects, type SubjectReading } from '../../reading/subjects/read-subjects.js';
import type { SubjectChance } from '../../reading/subjects/subject-model.js';
import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { headingsAbove } from '../statements/surroundings.js';
import { sharedWords, type SharedWords } from './content-words.js';

/** What tells whether a content that was not found is missing indeed. Each is between 0 and about 1. */
export const MISSING_FEATURES = [
  'likeliest statement',
  'second statement',
  'likeliest statement that says how',
  'heading',
  'words shared with a statement',
  'name shared with a statement',
  'name shared with a heading',
] as const;

/** What a document may say on a content. */
export interface Indications {
  /** In the order of `MISSING_FEATURES`. */
  readonly values: readonly number[];
  /** The statement that shares most of the content's name, with its section; undefined when none shares anything. */
  readonly nearest: { readonly section: number; readonly statement: Statement } | undefined;
}

/** Chances below this tell nothing apart. */
const LEAST = 0.01;
/** So much shared weight of words is a great deal. */
const MUCH = 10;

/**
 * What speaks for and against a content's being missing from a document.
 * @param expected the subjects that its type speaks of
 */
export function indicationsOf(
  document: PolicyDocument,
  type: PolicyType,
  content: RequiredContent,
  expected: ReadonlySet<number>,
): Indications {
  const subjects = subjectsOfContent(type.id, content.id);
  let [best, second, stating, heading, words, name, headingName] = [0, 0, 0, 0, 0, 0, 0];
  let nearest: Indications['nearest'];
  document.sections.forEach(({ content: section }, n) => {
    if (section.sentences.length === 0) return;
    const reading = readSubjects(section, headingsAbove(document, n), expected);
    const said = saidOn(content, subjects, section, reading);
    second = Math.max(second, Math.min(best, said.best), said.second);
    best = Math.max(best, said.best);
    stating = Math.max(stating, said.stating);
    heading = Math.max(heading, said.heading);
    words = Math.max(words, said.shared.words);
    if (said.shared.nearest && said.shared.name > name) {
      name = said.shared.name;
      nearest = { section: n, statement: said.shared.nearest };
    }
    // The title of the document names its whole subject.
    if (n > 0) headingName = Math.max(headingName, said.shared.heading);
  });
  return {
    values: [
      onLogScale(best),
      onLogScale(second),
      onLogScale(stating),
      heading,
      words / MUCH,
      name / MUCH,
      headingName / MUCH,
    ],
    nearest,
  };
}

/** What states nothing of its own, whatever words are in it. */
const SAYS_NOTHING: ReadonlySet<Force> = new Set([
  'placeholder',
  'pointer',
  'metadata',
  'question',
  'struck',
]);

/** What one section says on a content. */
interface SaidOn {
  readonly best: number;
  readonly second: number;
  readonly stating: number;
  readonly heading: number;
  readonly shared: SharedWords;
}

const SAID = new WeakMap<SubjectReading, Map<RequiredContent, SaidOn>>();

/** Remembered by the reading, which stays as long as the section and its surroundings do. */
function saidOn(
  content: RequiredContent,
  subjects: readonly number[],
  section: SectionContent,
  reading: SubjectReading,
): SaidOn {
  let known = SAID.get(reading);
  if (!known) SAID.set(reading, (known = new Map()));
  let said = known.get(content);
  if (!said) known.set(content, (said = readSaid(content, subjects, section, reading)));
  return said;
}

function readSaid(
  content: RequiredContent,
  subjects: readonly number[],
  section: SectionContent,
  { statements, subjects: chances, heading }: SubjectReading,
): SaidOn {
  let [best, second, stating] = [0, 0, 0];
  statements.forEach(({ force }, n) => {
    const chance = sumOf(chances[n] ?? [], subjects);
    second = Math.max(second, Math.min(best, chance));
    best = Math.max(best, chance);
    if (substantiates(force)) stating = Math.max(stating, chance);
  });
  return {
    best,
    second,
    stating,
    heading: sumOf(heading, subjects),
    shared: sharedWords(
      statements.some(({ force }) => substantiates(force)) ? section.heading : '',
      statements.filter(({ force }) => !SAYS_NOTHING.has(force)),
      content,
      section.language,
    ),
  };
}

function sumOf(chances: readonly SubjectChance[], subjects: readonly number[]): number {
  return chances.reduce((sum, { subject, chance }) => (subjects.includes(subject) ? sum + chance : sum), 0);
}

/** A chance on a scale of 0 (as good as none) to 1. */
function onLogScale(chance: number): number {
  return 1 - Math.log(Math.max(chance, LEAST)) / Math.log(LEAST);
}
