import type { SectionContent } from '../../workspace/document.js';
import { statementsOf } from '../read-statements.js';
import { substantiates, type Force, type Statement } from '../statement.js';
import type { TextPart } from '../learned/features.js';
import { subjectModel } from './load-model.js';
import type { SubjectChance } from './subject-model.js';

/** A section's statements with the subjects each of them is on. */
export interface SubjectReading {
  readonly statements: readonly Statement[];
  /** By statement, likeliest first; empty for statements whose subject does not matter. */
  readonly subjects: readonly (readonly SubjectChance[])[];
  /** The subjects its heading names. */
  readonly heading: readonly SubjectChance[];
}

/** How much the words around a statement count beside its own. */
const LEAD = 0.8;
const HEADING = 0.5;
const ANCESTOR = 0.25;

/** What neither says how something is done nor that it is not done, whatever it is about. */
const SILENT: ReadonlySet<Force> = new Set([
  'metadata',
  'pointer',
  'question',
  'struck',
  'example',
  'condition',
  'reason',
]);

interface Known {
  readonly headings: readonly string[];
  readonly expected: ReadonlySet<number> | undefined;
  readonly reading: SubjectReading;
}

const KNOWN = new WeakMap<SectionContent, Known>();
const NOTHING: readonly SubjectChance[] = [];

/**
 * What a section's statements are about, in the light of its enclosing headings (nearest first) and of the subjects that
 * a document of its kind is expected to speak of. Remembered by content, as long as both stay the same.
 */
export function readSubjects(
  content: SectionContent,
  headings: readonly string[],
  expected?: ReadonlySet<number>,
): SubjectReading {
  const known = KNOWN.get(content);
  if (known?.expected === expected && known && isSame(known.headings, headings)) return known.reading;
  const reading = read(content, headings, expected);
  KNOWN.set(content, { headings, expected, reading });
  return reading;
}

function read(
  content: SectionContent,
  headings: readonly string[],
  expected: ReadonlySet<number> | undefined,
): SubjectReading {
  const model = subjectModel(content.language);
  const around = partsAround(content, headings);
  const statements = statementsOf(content, headings);
  return {
    statements,
    subjects: statements.map((statement) =>
      SILENT.has(statement.force) ? NOTHING : model.read(partsOf(statement, around), expected),
    ),
    heading:
      content.heading === '' || !statements.some(({ force }) => substantiates(force))
        ? NOTHING
        : model.read([{ text: content.heading, weight: 1 }], expected),
  };
}

/** What stands around every statement of a section; `headings` are those that enclose it, nearest first. */
export function partsAround({ heading }: SectionContent, headings: readonly string[]): TextPart[] {
  const around: TextPart[] = [];
  if (heading !== '') around.push({ text: heading, weight: HEADING });
  // The outermost heading is the document's title, which all its sections share.
  const [nearest] = headings.slice(0, -1);
  if (nearest !== undefined && nearest !== '') around.push({ text: nearest, weight: ANCESTOR });
  return around;
}

/** A statement as its subject is told: its own words, its lead, and what stands around it. */
export function partsOf(
  { text, lead }: Pick<Statement, 'text' | 'lead'>,
  around: readonly TextPart[],
): TextPart[] {
  const parts: TextPart[] = [{ text, weight: 1 }];
  if (lead !== '') parts.push({ text: lead, weight: LEAD });
  parts.push(...around);
  return parts;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, n) => one === b[n]);
}
