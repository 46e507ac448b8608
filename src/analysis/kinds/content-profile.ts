import { POLICY_TYPES, policyType } from '../../catalog/policy-types.js';
import { subjectsOfContent, subjectsOfType } from '../../catalog/subjects.js';
import { subjectModel } from '../../reading/subjects/load-model.js';
import { readSubjects } from '../../reading/subjects/read-subjects.js';
import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { headingsAbove } from '../statements/surroundings.js';

/** How much of a document is on the subjects of one policy type. */
export interface TypeShare {
  readonly id: string;
  /** The part of its statements that is on subjects of the type, each divided among the types that share it. */
  readonly share: number;
  /** How much of what a document of the type carries is spoken of, between 0 and 1. */
  readonly covered: number;
}

/** What the statements of a section are on. */
interface SectionProfile {
  readonly headings: string;
  readonly statements: number;
  /** By subject: the chances of all statements together, and the best of them. */
  readonly subjects: ReadonlyMap<number, { readonly sum: number; readonly best: number }>;
}

const PROFILES = new WeakMap<SectionContent, SectionProfile>();

/** What the title is on counts like this part of the statements. */
const TITLE = 0.05;

/** In how many types each subject is at home. */
const HOMES = new Map<number, number>();
for (const { id } of POLICY_TYPES)
  for (const subject of subjectsOfType(id)) HOMES.set(subject, (HOMES.get(subject) ?? 0) + 1);

/** What a document speaks of, type by type, most of it first; `statements` is on how many statements this rests. */
export function contentProfile(document: PolicyDocument): {
  readonly statements: number;
  readonly types: readonly TypeShare[];
} {
  let statements = 0;
  const sums = new Map<number, number>();
  const bests = new Map<number, number>();
  document.sections.forEach(({ content }, n) => {
    const profile = profileOf(content, headingsAbove(document, n));
    statements += profile.statements;
    for (const [subject, { sum, best }] of profile.subjects) {
      sums.set(subject, (sums.get(subject) ?? 0) + sum);
      bests.set(subject, Math.max(bests.get(subject) ?? 0, best));
    }
  });
  if (statements === 0) return { statements, types: [] };
  for (const { subject, chance } of subjectModel(document.language).read([
    { text: document.title, weight: 1 },
  ]))
    sums.set(subject, (sums.get(subject) ?? 0) + chance * statements * TITLE);
  const types = POLICY_TYPES.map(({ id }) => ({
    id,
    share: sumOf(subjectsOfType(id), sums) / statements,
    covered: coverOf(id, bests),
  }));
  return { statements, types: types.sort((a, b) => b.share - a.share) };
}

function profileOf(content: SectionContent, above: readonly string[]): SectionProfile {
  const headings = above.join('\n');
  const known = PROFILES.get(content);
  if (known?.headings === headings) return known;
  const subjects = new Map<number, { sum: number; best: number }>();
  let statements = 0;
  if (content.sentences.length > 0)
    for (const chances of readSubjects(content, above).subjects) {
      if (chances.length === 0) continue;
      statements += 1;
      for (const { subject, chance } of chances) {
        const { sum, best } = subjects.get(subject) ?? { sum: 0, best: 0 };
        subjects.set(subject, { sum: sum + chance, best: Math.max(best, chance) });
      }
    }
  const profile = { headings, statements, subjects };
  PROFILES.set(content, profile);
  return profile;
}

function sumOf(subjects: ReadonlySet<number>, sums: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const subject of subjects) sum += (sums.get(subject) ?? 0) / (HOMES.get(subject) ?? 1);
  return sum;
}

/** What many types carry, such as a purpose or roles, tells little of each. */
function coverOf(id: string, bests: ReadonlyMap<number, number>): number {
  let spoken = 0;
  let all = 0;
  for (const { id: content } of policyType(id)?.contents ?? []) {
    const subjects = subjectsOfContent(id, content);
    if (subjects.length === 0) continue;
    const weight = 1 / Math.min(...subjects.map((subject) => HOMES.get(subject) ?? 1));
    spoken += weight * Math.max(...subjects.map((subject) => bests.get(subject) ?? 0));
    all += weight;
  }
  return all === 0 ? 0 : spoken / all;
}
