import { readSubjects, type SubjectReading } from '../../reading/subjects/read-subjects.js';
import { substantiates } from '../../reading/statement.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { expectedOf, headingsAbove } from '../statements/surroundings.js';

/** So likely a statement must be on a subject for another document to rely on it. */
const SURELY = 0.35;

const STATED = new WeakMap<SubjectReading, readonly number[]>();

/** The subjects (indexes into `SUBJECTS`) of which a document says how they are arranged. */
export function subjectsStatedIn(document: PolicyDocument): ReadonlySet<number> {
  const found = new Set<number>();
  const expected = expectedOf(document);
  document.sections.forEach(({ content }, n) => {
    if (content.sentences.length === 0) return;
    for (const subject of statedIn(readSubjects(content, headingsAbove(document, n), expected)))
      found.add(subject);
  });
  return found;
}

function statedIn(reading: SubjectReading): readonly number[] {
  let stated = STATED.get(reading);
  if (!stated) {
    stated = reading.statements.flatMap(({ force }, n) =>
      substantiates(force)
        ? (reading.subjects[n] ?? []).flatMap(({ subject, chance }) => (chance >= SURELY ? [subject] : []))
        : [],
    );
    STATED.set(reading, stated);
  }
  return stated;
}
