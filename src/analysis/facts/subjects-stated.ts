import { readSubjects, type SubjectReading } from '../../reading/subjects/read-subjects.js';
import { substantiates, type Force } from '../../reading/statement.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { expectedOf, headingsAbove } from '../statements/surroundings.js';

/**
 * So likely a statement must be on a subject for another document to rely on it. Low, as what this decides is whether
 * something is said to stand nowhere: a statement in unusual words must be enough to doubt that.
 */
const MAYBE = 0.2;
/** The same of one that allows or denies: it arranges the matter, too, when it is surely on it. */
const SURELY = 0.5;
/** What arranges nothing, whatever it is on. */
const SAYS_NOTHING: ReadonlySet<Force> = new Set(['placeholder', 'question', 'struck', 'pointer']);

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
      SAYS_NOTHING.has(force)
        ? []
        : (reading.subjects[n] ?? []).flatMap(({ subject, chance }) =>
            chance >= (substantiates(force) ? MAYBE : SURELY) ? [subject] : [],
          ),
    );
    STATED.set(reading, stated);
  }
  return stated;
}
